/**
 * The patches that are joined to a clicked one and like it. They join best first (Prim's order), so that the region of
 * every threshold is a beginning of one list: the wheel moves along it, whatever the scale of a model's cosines, which
 * may all lie between 0.9 and 1. Joined is side by side, not corner to corner.
 */
import { assert } from '../../foundation/index.ts';
import type { SimilarityMap } from '../../embeddings/index.ts';

export interface Flood {
  /** Patches in the order in which they join; the clicked one first. */
  readonly order: readonly number[];
  /** The least cosine of the patches up to this one: it never rises along the list. */
  readonly reached: readonly number[];
}

/** The clicked patch is like itself. Patches without tissue never join: the background is like itself everywhere. */
export function floodFrom({ rows, columns, cosines, tissue }: SimilarityMap, seed: number): Flood {
  assert(seed >= 0 && seed < rows * columns, () => `patch ${seed} of ${rows} × ${columns}`);
  const order = [seed];
  const reached = [1];
  const joined = new Set(order);
  const shore = new Set<number>();
  const open = (patch: number): void => {
    for (const near of neighbours(patch, rows, columns)) {
      if (!joined.has(near) && tissue[near] === 1) shore.add(near);
    }
  };
  open(seed);
  while (shore.size > 0) {
    const next = [...shore].reduce((best, patch) => (cosines[patch]! > cosines[best]! ? patch : best));
    shore.delete(next);
    joined.add(next);
    order.push(next);
    reached.push(Math.min(reached.at(-1)!, cosines[next]!));
    open(next);
  }
  return { order, reached };
}

function neighbours(patch: number, rows: number, columns: number): number[] {
  const [row, column] = [Math.floor(patch / columns), patch % columns];
  return [
    ...(column > 0 ? [patch - 1] : []),
    ...(column < columns - 1 ? [patch + 1] : []),
    ...(row > 0 ? [patch - columns] : []),
    ...(row < rows - 1 ? [patch + columns] : []),
  ];
}

/** How many patches are joined at a threshold; the clicked one always is. */
export function countAt({ reached }: Flood, threshold: number): number {
  const beyond = reached.findIndex((cosine) => cosine < threshold);
  return beyond === -1 ? reached.length : Math.max(beyond, 1);
}

/**
 * An eighth of the way from the click to what is ordinary on this film. Of the shares tried on the phantoms of the
 * demonstration study, it is the one whose boxes hold a plate without the hand, and a carpal bone without the fingers.
 */
const startShare = 1 / 8;

export function startThreshold({ cosines, tissue }: SimilarityMap): number {
  const ordinary = [...cosines].filter((_, patch) => tissue[patch] === 1).sort((one, other) => one - other);
  const median = ordinary[ordinary.length >> 1] ?? 1;
  return 1 - (1 - median) * startShare;
}

/** A notch changes the region by a fifth, and by one patch at least. */
const stepShare = 1.2;

/** The threshold of a larger region (`notches` positive), or of a smaller one. Patches as like as each other go together. */
export function stepped(flood: Flood, threshold: number, notches: number): number {
  const { reached } = flood;
  const count = countAt(flood, threshold);
  const share = Math.round(count * stepShare ** notches);
  const wanted = notches > 0 ? Math.max(count + 1, share) : Math.min(count - 1, share);
  const last = Math.min(Math.max(wanted, 1), reached.length) - 1;
  // A smaller region than this one would leave a part of those that are equally like: it leaves them all.
  const isWhole = notches > 0 || reached[last + 1] === undefined || reached[last + 1]! < reached[last]!;
  if (isWhole) return reached[last]!;
  return reached.findLast((cosine) => cosine > reached[last]!) ?? reached[0]!;
}
