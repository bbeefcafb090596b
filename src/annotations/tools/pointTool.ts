/**
 * The table that all tools of a number of points share. A point is put down by a press; a drag puts down its end as
 * well, so that a length is one drag or two clicks, an angle a drag and a click or three clicks, a Cobb angle two drags
 * or four clicks. Two points of one place are a double click, not a mark.
 */
import type { Point } from '../mark.ts';
import { adjusting, areApart, grab, isApart, lastOf, type Adjustable } from './adjusting.ts';
import type { Pitch } from './plane.ts';
import { idle, stepBy, still, type Tool, type ToolStep, type ToolTable } from './tool.ts';

export interface PointToolOptions extends Partial<Adjustable> {
  /** Points that a hand puts down. */
  readonly count: number;
  /** What Enter places round a point of the film, `reach` pixels to each side. */
  readonly placedRound: (at: Point, reach: number) => readonly Point[];
  /** What is kept of the points put down. */
  readonly made?: (points: readonly Point[], pitch: Pitch | null) => readonly Point[];
  /** Points that are kept, where they are not those put down. */
  readonly keptCount?: number;
  readonly labelAt?: (points: readonly Point[]) => Point;
  readonly straightWays?: Tool['straightWays'];
}

export function pointTool({
  count,
  placedRound,
  made = (points) => points,
  keptCount = count,
  isMark = areApart,
  handlesOf = (points) => points,
  labelAt = lastOf,
  straightWays = 'eight',
  moveHandle = (points, handle, to) => points.with(handle, to),
}: PointToolOptions): Tool {
  const table: ToolTable = {
    idle: {
      down: (_, { at }) => placing([at], at, true),
      place: (_, { at, reach }, pitch) => ({
        state: idle,
        command: { kind: 'add', points: made(placedRound(at, reach), pitch) },
      }),
      grab,
    },
    placing: {
      move: (state, { at }) => still({ ...state, cursor: at }),
      // The last point waits for the release, so that it can be carried to its place.
      down: ({ points }, { at, slop }) =>
        points.length + 1 < count && isApart(points, at, slop)
          ? placing([...points, at], at, true)
          : placing(points, at, true),
      up: ({ points, isPressed }, { at, slop }, pitch) =>
        isPressed && isApart(points, at, slop) ? put([...points, at], pitch) : placing(points, at, false),
      cancel: () => still(idle),
    },
    adjusting: adjusting({ handlesOf, isMark, moveHandle }),
  };

  function put(points: readonly Point[], pitch: Pitch | null): ToolStep {
    if (points.length < count) return placing(points, lastOf(points), false);
    const kept = made(points, pitch);
    return { state: idle, command: isMark(kept) ? { kind: 'add', points: kept } : null };
  }

  return {
    isWhole: ({ length }) => length === keptCount,
    step: stepBy(table),
    handlesOf,
    labelAt,
    straightWays,
  };
}

function placing(points: readonly Point[], cursor: Point, isPressed: boolean): ToolStep {
  return still({ kind: 'placing', points, cursor, isPressed });
}
