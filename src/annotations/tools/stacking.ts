/** Which mark lies over which, and what layer brings one over or under all others. */
import type { Mark } from '../mark.ts';

const layerOf = ({ look }: Mark): number => look?.layer ?? 0;

/** The lowest first, as SVG draws. */
export function stacked<Entry extends { readonly mark: Mark }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => layerOf(one.mark) - layerOf(other.mark));
}

export function layerBeyond(way: 'front' | 'back', marks: Iterable<Mark>): number {
  const layers = [...marks].map(layerOf);
  return way === 'front' ? Math.max(0, ...layers) + 1 : Math.min(0, ...layers) - 1;
}
