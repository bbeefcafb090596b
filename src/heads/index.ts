/** Heads: small models over the encoder's vectors that learn from people's corrections, and the figures that judge them. */
export { targetWidth, type Head, type HeadSpec, type Unjudged } from './head.ts';
export type { TrainingSet } from './training/trainingSet.ts';
export type { MissingLabels } from './training/enough.ts';
export { train } from './training/train.ts';
export type { TrainingOrder, TrainingOutcome, TrainingProgress } from './training/order.ts';
export { createShelf, type Shelf } from './shelf.ts';
/** A head on the sides of a data set, and what it says of rows of vectors. */
export { probeOn } from './training/probeOn.ts';
export { protocolProbe } from './training/protocolProbe.ts';
export { predict } from './predict.ts';
/** What a head says of one film. */
export { answerFilm } from './answerFilm.ts';
export type { Answer } from './predict.ts';
/** Figures, for whoever measures scores. */
export { auroc } from './metrics/auroc.ts';
export { accuracy, confusion, meanAbsoluteError, quadraticKappa } from './metrics/grades.ts';
export { calibrationError, reliabilityBins, type ReliabilityBin } from './metrics/reliability.ts';
export { bootstrapInterval } from './metrics/bootstrap.ts';
export { rank, type Counts } from './metrics/ranking.ts';
/** Seeded chance, as splits here use it. */
export { seededRandom, shuffle } from './random.ts';
