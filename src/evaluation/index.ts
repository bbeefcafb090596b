/** Data sets of bone films, and what a model is worth on them. */
export { readSet } from './datasets/knownSets.ts';
export { forFold, type Fold, type LabelledSet } from './datasets/labelledSet.ts';
export type { DataFolder } from './datasets/dataFolder.ts';
export { evaluationError } from './errors.ts';
export { encodeAll, type EncodedFilm, type EvaluatedModel, type Following } from './evaluatedModel.ts';
export { measureFracatlas } from './fracatlas/measureFracatlas.ts';
export { readFracatlas } from './fracatlas/readFracatlas.ts';
export type { Measured, Measures } from './measures/measured.ts';
export { measureSet, setMeasures, type SetResult } from './protocol/measureSet.ts';
export { evaluationReport } from './report/evaluationReport.ts';
