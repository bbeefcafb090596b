/**
 * The colours of an occlusion map. Nothing was measured of such falls on reference films, so the scale is the film's own,
 * and says so; falls that are no more than the network's own unrest are not coloured.
 */
import type { SimilarityMap } from '../../embeddings/index.ts';
import type { HeatMapRule } from '../../models/index.ts';

/** Cosines of sentences differ by a few tenths: a hundredth of a fall is nothing. */
const leastFall = 0.01;

/** Nothing fell: no square is coloured. */
export function isFlat({ start, full }: HeatMapRule): boolean {
  return full <= start;
}

/** Coloured from a quarter of the greatest fall, hot from three quarters. */
export function fallRule({ cosines, tissue }: SimilarityMap): HeatMapRule {
  const falls = cosines.filter((_, cell) => tissue[cell] === 1);
  const full = Math.max(leastFall, ...falls);
  const start = Math.max(full / 4, leastFall);
  return { start, hot: Math.max((3 * full) / 4, start), full, tissueThreshold: 0 };
}
