/** Heads: small models over the encoder's vectors that learn from people's corrections, and the figures that judge them. */
export type { TrainingSet } from './training/trainingSet.ts';
export { train } from './training/train.ts';
export type { TrainingOrder } from './training/order.ts';
/** Figures, for whoever measures scores. */
export { auroc } from './metrics/auroc.ts';
export { bootstrapInterval } from './metrics/bootstrap.ts';
export { rank } from './metrics/ranking.ts';
