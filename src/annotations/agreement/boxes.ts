/**
 * Two readers' boxes on one film: pairs by the largest overlap first, each box once, those under one half being no pair.
 * Over all films: F1 = 2 pairs / all boxes, and the mean overlap (intersection over union) of the pairs.
 */
import type { Mark, Point } from '../mark.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of one film. */
export interface BoxMatch {
  readonly boxes: number;
  readonly pairs: number;
  /** Over the pairs. */
  readonly iouSum: number;
}

const leastOverlap = 0.5;
const boxTools: readonly Mark['tool'][] = ['rectangle', 'rotated-rectangle', 'ellipse', 'polygon'];

/** The upright box around a closed mark; null for a mark that encloses nothing. */
export function boxAround({ tool, points }: Mark): Box | null {
  if (!boxTools.includes(tool) || points.length < 2) return null;
  const along = (axis: keyof Point) => points.map((point) => point[axis]);
  return {
    left: Math.min(...along('x')),
    top: Math.min(...along('y')),
    right: Math.max(...along('x')),
    bottom: Math.max(...along('y')),
  };
}

export function iou(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (areaOf(one) + areaOf(other) - width * height);
}

export function matchBoxes(first: readonly Box[], second: readonly Box[]): BoxMatch {
  const overlaps = first.flatMap((one, a) => second.map((other, b) => ({ a, b, iou: iou(one, other) })));
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  let [pairs, iouSum] = [0, 0];
  for (const pair of overlaps.sort((x, y) => y.iou - x.iou)) {
    if (pair.iou < leastOverlap || takenA.has(pair.a) || takenB.has(pair.b)) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
    pairs++;
    iouSum += pair.iou;
  }
  return { boxes: first.length + second.length, pairs, iouSum };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
