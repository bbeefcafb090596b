/** Heads: small models over the encoder's vectors that learn from people's corrections, and the figures that judge them. */
export { auroc } from './metrics/auroc.ts';
export { bootstrapInterval } from './metrics/bootstrap.ts';
export { rank } from './metrics/ranking.ts';
