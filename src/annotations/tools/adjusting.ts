/** What every tool of points does with a mark that is there: it is moved as a whole, or by one of its handles. */
import { assert } from '../../foundation/index.ts';
import type { Point } from '../mark.ts';
import { between, distance, type Pitch } from './plane.ts';
import { idle, still, type Tool, type ToolTable } from './tool.ts';

export interface Adjustable extends Pick<Tool, 'handlesOf'> {
  /** Whether the points make a mark: one without extent is taken back. */
  readonly isMark: (points: readonly Point[]) => boolean;
  readonly moveHandle: (
    points: readonly Point[],
    handle: number,
    to: Point,
    pitch: Pitch | null,
  ) => readonly Point[];
}

export const grab: NonNullable<ToolTable['idle']['grab']> = (_, { markId, handle, points, at }) =>
  still({ kind: 'adjusting', markId, handle, from: at, before: points, points });

export function adjusting({ handlesOf, isMark, moveHandle }: Adjustable): ToolTable['adjusting'] {
  return {
    move: (state, { at }, pitch) => {
      const { before, handle, from } = state;
      if (handle === null) return still({ ...state, points: shifted(before, between(from, at)) });
      // By as much as the hand moved: a handle does not jump to the pointer that took it beside its middle.
      const [to] = shifted(handlesOf(before, pitch).slice(handle, handle + 1), between(from, at));
      return still({ ...state, points: to === undefined ? before : moveHandle(before, handle, to, pitch) });
    },
    up: ({ markId, before, points }) =>
      isSame(before, points) || !isMark(points)
        ? still(idle)
        : { state: idle, command: { kind: 'move', markId, points } },
    cancel: () => still(idle),
  };
}

/** No two points in one place. */
export function areApart(points: readonly Point[]): boolean {
  return points.every((point, index) => points.slice(0, index).every((other) => distance(point, other) > 0));
}

export function isApart(points: readonly Point[], at: Point, slop: number): boolean {
  const last = points.at(-1);
  return last === undefined || distance(last, at) > slop;
}

export function lastOf(points: readonly Point[]): Point {
  const last = points.at(-1);
  assert(last !== undefined, () => 'a mark has points');
  return last;
}

function shifted(points: readonly Point[], by: Point): Point[] {
  return points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}

function isSame(one: readonly Point[], other: readonly Point[]): boolean {
  return one.every((point, index) => point.x === other[index]?.x && point.y === other[index].y);
}
