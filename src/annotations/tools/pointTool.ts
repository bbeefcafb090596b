/**
 * The table that all tools of points share. A point is put down by a press; a drag puts down its end as well, so that
 * a length is one drag or two clicks, an angle a drag and a click or three clicks, a Cobb angle two drags or four
 * clicks. Two points of one place are a double click, not a mark.
 */
import { assert } from '../../foundation/index.ts';
import type { Point } from '../mark.ts';
import { distance } from './plane.ts';
import { idle, stepBy, still, type Tool, type ToolEvent, type ToolStep, type ToolTable } from './tool.ts';

export interface PointToolOptions {
  readonly count: number;
  /** What Enter places round a point of the film, `reach` pixels to each side. */
  readonly placedRound: (at: Point, reach: number) => readonly Point[];
  /** Whether the points make a mark: one without extent is taken back. */
  readonly isMark?: (points: readonly Point[]) => boolean;
  readonly handlesOf?: (points: readonly Point[]) => readonly Point[];
  readonly labelAt?: (points: readonly Point[]) => Point;
  readonly moveHandle?: (points: readonly Point[], handle: number, to: Point) => readonly Point[];
}

export function pointTool({
  count,
  placedRound,
  isMark = areApart,
  handlesOf = (points) => points,
  labelAt = lastOf,
  moveHandle = (points, handle, to) => points.with(handle, to),
}: PointToolOptions): Tool {
  const table: ToolTable = {
    idle: {
      down: (_, { at }) => placing([at], at, true),
      place: (_, { at, reach }) => ({
        state: idle,
        command: { kind: 'add', points: placedRound(at, reach) },
      }),
      grab: (_, { markId, handle, points, at }) =>
        still({ kind: 'adjusting', markId, handle, from: at, before: points, points }),
    },
    placing: {
      move: (state, { at }) => still({ ...state, cursor: at }),
      // The last point waits for the release, so that it can be carried to its place.
      down: ({ points }, { at, slop }) =>
        points.length + 1 < count && isApart(points, at, slop)
          ? placing([...points, at], at, true)
          : placing(points, at, true),
      up: ({ points, isPressed }, { at, slop }) =>
        isPressed && isApart(points, at, slop) ? put([...points, at]) : placing(points, at, false),
      cancel: () => still(idle),
    },
    adjusting: {
      move: (state, { at }) => {
        const { before, handle, from } = state;
        if (handle === null) return still({ ...state, points: shifted(before, from, at) });
        // By as much as the hand moved: a handle does not jump to the pointer that took it beside its middle.
        const [to] = shifted(handlesOf(before).slice(handle, handle + 1), from, at);
        return still({ ...state, points: to === undefined ? before : moveHandle(before, handle, to) });
      },
      up: ({ markId, before, points }) =>
        isSame(before, points) || !isMark(points)
          ? still(idle)
          : { state: idle, command: { kind: 'move', markId, points } },
      cancel: () => still(idle),
    },
  };

  function put(points: readonly Point[]): ToolStep {
    if (points.length < count) return placing(points, lastOf(points), false);
    return { state: idle, command: isMark(points) ? { kind: 'add', points } : null };
  }

  return { count, step: (state, event: ToolEvent) => stepBy(table, state, event), handlesOf, labelAt };
}

function placing(points: readonly Point[], cursor: Point, isPressed: boolean): ToolStep {
  return still({ kind: 'placing', points, cursor, isPressed });
}

function isApart(points: readonly Point[], at: Point, slop: number): boolean {
  const last = points.at(-1);
  return last === undefined || distance(last, at) > slop;
}

function areApart(points: readonly Point[]): boolean {
  return points.every((point, index) => isApart(points.slice(0, index), point, 0));
}

function shifted(points: readonly Point[], from: Point, to: Point): Point[] {
  return points.map(({ x, y }) => ({ x: x + to.x - from.x, y: y + to.y - from.y }));
}

function isSame(one: readonly Point[], other: readonly Point[]): boolean {
  return one.every((point, index) => point.x === other[index]?.x && point.y === other[index].y);
}

function lastOf(points: readonly Point[]): Point {
  const last = points.at(-1);
  assert(last !== undefined, () => 'a mark has points');
  return last;
}
