/**
 * The table of tools whose number of points is the person's to choose. Each click, or each end of a drag, is a point;
 * a double click or Enter ends the line, and so does a click on its first point where the line closes.
 */
import type { Point } from '../mark.ts';
import { adjusting, areApart, grab, isApart, lastOf } from './adjusting.ts';
import { distance, rightmost } from './plane.ts';
import { idle, stepBy, still, type Tool, type ToolStep, type ToolTable } from './tool.ts';

interface ChainToolOptions {
  readonly least: number;
  readonly isClosed: boolean;
  readonly placedRound: (at: Point, reach: number) => readonly Point[];
}

/** A first point is easier to meet than a hand trembles. */
const closingSlops = 2;

export function chainTool({ least, isClosed, placedRound }: ChainToolOptions): Tool {
  const isMark = (points: readonly Point[]) => points.length >= least && areNeighboursApart(points);
  const handlesOf = (points: readonly Point[]) => points;
  const table: ToolTable = {
    idle: {
      down: (_, { at }) => placing([at], at, true),
      place: (_, { at, reach }) => ({
        state: idle,
        command: { kind: 'add', points: placedRound(at, reach) },
      }),
      grab,
      insert: (_, { markId, handle, points }) => reshaped(markId, inserted(points, handle)),
      remove: (_, { markId, handle, points }) => reshaped(markId, points.toSpliced(handle, 1)),
    },
    placing: {
      move: (state, { at }) => still({ ...state, cursor: at }),
      down: ({ points }, { at, slop }) =>
        isEnd(points, at, slop) ? ended(points) : placing(carriedOn(points, at, slop), at, true),
      up: ({ points, isPressed }, { at, slop }) =>
        placing(isPressed ? carriedOn(points, at, slop) : points, at, false),
      place: ({ points }) => ended(points),
      cancel: () => still(idle),
    },
    adjusting: adjusting({
      handlesOf,
      isMark,
      moveHandle: (points, handle, to) => points.with(handle, to),
    }),
  };

  function isEnd(points: readonly Point[], at: Point, slop: number): boolean {
    return points.length >= least && !isNewPoint(points, at, slop);
  }

  /** The first point of a line that closes cannot be its last one too. */
  function isNewPoint(points: readonly Point[], at: Point, slop: number): boolean {
    const [first] = points as [Point];
    return isApart(points, at, slop) && !(isClosed && distance(first, at) <= closingSlops * slop);
  }

  function carriedOn(points: readonly Point[], at: Point, slop: number): readonly Point[] {
    return isNewPoint(points, at, slop) ? [...points, at] : points;
  }

  /** What is too short to be a mark goes on. */
  function ended(points: readonly Point[]): ToolStep {
    if (points.length < least) return placing(points, lastOf(points), false);
    return { state: idle, command: { kind: 'add', points } };
  }

  function reshaped(markId: string, points: readonly Point[]): ToolStep {
    return isMark(points) ? { state: idle, command: { kind: 'move', markId, points } } : still(idle);
  }

  /** Half way to the next point; after the end of an open line, half way back. */
  function inserted(points: readonly Point[], handle: number): readonly Point[] {
    const from = points[handle]!;
    const isLast = handle === points.length - 1;
    const to = isLast ? (isClosed ? points[0]! : points[handle - 1]!) : points[handle + 1]!;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return points.toSpliced(isLast && !isClosed ? handle : handle + 1, 0, middle);
  }

  function areNeighboursApart(points: readonly Point[]): boolean {
    const next = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    return next.every((point, at) => areApart([points[at]!, point]));
  }

  return {
    isWhole: ({ length }) => length >= least,
    step: stepBy(table),
    handlesOf,
    labelAt: isClosed ? rightmost : lastOf,
  };
}

function placing(points: readonly Point[], cursor: Point, isPressed: boolean): ToolStep {
  return still({ kind: 'placing', points, cursor, isPressed });
}
