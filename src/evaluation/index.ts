/** Data sets of bone films, and what a model is worth on them. */
export type { DataFolder } from './datasets/dataFolder.ts';
export { evaluationError } from './errors.ts';
export type { EncodedFilm, EvaluatedModel, Following } from './evaluatedModel.ts';
export { measureFracatlas } from './fracatlas/measureFracatlas.ts';
export { readFracatlas } from './fracatlas/readFracatlas.ts';
export type { Measured, Measures } from './measures/measured.ts';
