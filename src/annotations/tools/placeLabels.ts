/**
 * Where the labels of the marks of one film stand: beside their mark where that is free, else as near as they stand
 * clear of the labels placed before them, and always inside the view. Greedy, in the order given, so that a new mark
 * moves none of the labels that a person has read already. Widths are estimates, a little wide: a layout by the
 * browser for each frame of a pan would cost more than a pixel is worth. In a crowd, which nobody could read, only the labels
 * that find room near their mark are drawn; a closer view shows the others, and the list has them all.
 */
import type { Point } from '../mark.ts';
import type { LabelLine } from './labelLines.ts';

export interface Label {
  /** What is labelled, in CSS pixels of the viewport; it may lie outside the view. */
  readonly at: Point;
  readonly lines: readonly LabelLine[];
  /** Of the mark in hand: drawn in any crowd. */
  readonly isNeeded?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  /** What is drawn: nothing where the crowd left no room. */
  readonly lines: readonly LabelLine[];
  readonly box: Box;
  /** The side of the box that is nearest to the mark: the text is set flush with it. */
  readonly flush: 'left' | 'right';
  /** From the mark to a label that had to go away from it. */
  readonly leader: readonly [Point, Point] | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const linePx = 15;
const gapPx = 12;
const boldPx = 7.6;
const minorPx = 6.7;
/** A label farther from its mark than this could be taken for another's. */
const leaderPx = 26;
/** Steps of a line up and down that are tried before the least overlap is taken. */
const reach = 16;
/** More labels than this are a crowd. */
const crowd = 120;

export function placeLabels(labels: readonly Label[], view: Size): PlacedLabel[] {
  const taken = createTaken();
  const isCrowd = labels.filter(({ lines }) => lines.length > 0).length > crowd;
  return labels.map((label) => {
    if (label.lines.length === 0) return bare(label);
    const isCrowded = isCrowd && label.isNeeded !== true;
    const placed = isCrowded ? inCrowd(label, view, taken) : best(candidates(label, view), taken);
    if (placed === null) return bare(label);
    taken.add(placed.box);
    return { lines: label.lines, ...placed, leader: leaderOf(label.at, placed.box) };
  });
}

/** Without a line nothing is drawn. */
function bare({ at }: Label): PlacedLabel {
  return { lines: [], flush: 'left', box: { left: at.x, top: at.y, width: 0, height: 0 }, leader: null };
}

/** Without what explains it, beside its mark; null where that place is taken. */
function inCrowd(label: Label, view: Size, taken: Taken): (Candidate & Pick<Label, 'lines'>) | null {
  const lines = label.lines.filter(({ isMinor }) => !isMinor);
  const free = candidates({ ...label, lines }, view, 1).find(({ box }) => taken.overlap(airy(box)) === 0);
  return free === undefined ? null : { ...free, lines };
}

/** With air on both sides, so that two values are never read as one. */
function airy({ left, width, ...box }: Box): Box {
  return { ...box, left: left - gapPx, width: width + 2 * gapPx };
}

interface Taken {
  add(box: Box): void;
  /** In square pixels. */
  overlap(box: Box): number;
}

/** By lines of the view, so that a label is compared with those about its height only: a thousand marks may have one. */
function createTaken(): Taken {
  const byLine = new Map<number, Box[]>();
  let tallest = 0;
  const lineOf = (y: number) => Math.floor(y / linePx);
  return {
    add(box) {
      const line = lineOf(box.top);
      const held = byLine.get(line);
      if (held === undefined) byLine.set(line, [box]);
      else held.push(box);
      tallest = Math.max(tallest, box.height);
    },
    overlap(box) {
      let sum = 0;
      for (let line = lineOf(box.top - tallest); line <= lineOf(box.top + box.height); line++)
        for (const other of byLine.get(line) ?? []) sum += overlapOf(box, other);
      return sum;
    },
  };
}

/**
 * Whether anything of a mark can be seen; the label of one that is out of sight would be taken for another's.
 * `beyond`: CSS pixels outside the view that count as well.
 */
export function isInSight(points: readonly Point[], { width, height }: Size, beyond = 0): boolean {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const overlaps = (of: readonly number[], length: number) =>
    Math.max(...of) >= -beyond && Math.min(...of) <= length + beyond;
  return overlaps(xs, width) && overlaps(ys, height);
}

type Candidate = Pick<PlacedLabel, 'box' | 'flush'>;

/** The nearest first: beside the mark, then `reached` times a line farther down or up at a time, on the right and on the left. */
function candidates({ at, lines }: Label, view: Size, reached = reach): Candidate[] {
  const width = Math.max(0, ...lines.map(({ text, isMinor }) => text.length * (isMinor ? minorPx : boldPx)));
  const height = lines.length * linePx + 4;
  const steps = Array.from({ length: reached }, (_, step) => (step === 0 ? [0] : [step, -step])).flat();
  const right = at.x + gapPx;
  const left = at.x - gapPx - width;
  const sides: readonly ['left' | 'right', number][] =
    right + width <= view.width
      ? [
          ['left', right],
          ['right', left],
        ]
      : [
          ['right', left],
          ['left', right],
        ];
  return steps.flatMap((step) =>
    sides.map(([flush, x]): Candidate => {
      const box = { left: x, top: at.y + step * linePx, width, height };
      return { flush, box: insideView(box, view) };
    }),
  );
}

function insideView(box: Box, view: Size): Box {
  const within = (from: number, length: number, room: number) => Math.max(0, Math.min(from, room - length));
  return {
    ...box,
    left: within(box.left, box.width, view.width),
    top: within(box.top, box.height, view.height),
  };
}

function best(offered: readonly Candidate[], taken: Taken): Candidate {
  let [least] = offered as [Candidate];
  let leastOverlap = Infinity;
  for (const candidate of offered) {
    const overlap = taken.overlap(candidate.box);
    if (overlap === 0) return candidate;
    if (overlap < leastOverlap) [least, leastOverlap] = [candidate, overlap];
  }
  return least;
}

/** In square pixels. */
function overlapOf(one: Box, other: Box): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

function leaderOf(at: Point, box: Box): readonly [Point, Point] | null {
  const nearest = {
    x: Math.max(box.left, Math.min(at.x, box.left + box.width)),
    y: Math.max(box.top, Math.min(at.y, box.top + box.height)),
  };
  return Math.hypot(nearest.x - at.x, nearest.y - at.y) > leaderPx ? [at, nearest] : null;
}
