/** A sentence and a film in, an honest answer out. Node-safe: the command line enters here too. */
export { isAnswerTo, zeroshotModel, type Answer } from './answer.ts';
export { ask } from './ask.ts';
export { answerRow } from './answerRow.ts';
export { headlineKey } from './headline.ts';
export { filmHeatCells } from './filmHeatCells.ts';
export { shownMapOf } from './mapState.ts';
export { ensemblesOf, type EmbedTexts, type EnsembleCache } from './promptVectors.ts';
export { scoreOf } from './score.ts';
export { createZeroshotSlice, type ZeroshotPorts, type ZeroshotSlice } from './slice.ts';
export { createPromptEditsSlice, type PromptEditsSlice } from './prompts/editsSlice.ts';
export { createStandingSlice, type StandingSlice } from './standing/standingSlice.ts';
export { standingPrompts } from './standing/standingPrompts.ts';
export { placeWithout, standingRowOf, type StandingRow } from './standing/standingRows.ts';
export { statementIn } from './statement.ts';
export { wordingOf } from './verdict.ts';
