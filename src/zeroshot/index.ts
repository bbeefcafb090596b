/** A sentence and a film in, an honest answer out. Node-safe: the command line enters here too. */
export { zeroshotModel, type Answer } from './answer.ts';
export { ask } from './ask.ts';
export { answerRow, type AnswerRow } from './answerRow.ts';
export { filmHeatCells } from './filmHeatCells.ts';
export { shownMapOf } from './mapState.ts';
export type { EnsembleCache } from './promptVectors.ts';
export { createZeroshotSlice, type ZeroshotSlice } from './slice.ts';
