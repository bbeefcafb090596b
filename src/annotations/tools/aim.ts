/**
 * Where a hand that points at a place means: the handle of another mark nearby, or, with Shift, the nearest of the
 * directions that are straight in the patient (oblong pixels have other diagonals).
 */
import type { Marks, Point } from '../mark.ts';
import { between, distance, fromPlane, inPlane, type Pitch } from './plane.ts';
import type { Tool, ToolState } from './tool.ts';
import { isKnownTool, toolkit } from './toolkit.ts';

export function snapped(at: Point, targets: readonly Point[], reach: number): Point {
  let [nearest, least] = [at, reach];
  for (const target of targets) {
    const away = distance(at, target);
    if (away <= least) [nearest, least] = [target, away];
  }
  return nearest;
}

/** Handles of the marks that are seen, but those of the mark in hand. */
export function snapTargets(marks: Marks, state: ToolState): Point[] {
  const inHand = state.kind === 'adjusting' ? state.markId : null;
  return [...marks].flatMap(([markId, { tool, points, look }]) =>
    markId === inHand || look?.isHidden === true || !isKnownTool(tool)
      ? []
      : toolkit[tool].handlesOf(points, null).slice(0, points.length),
  );
}

/** The way from the anchor to a place, turned to the nearest of eight; of a box, to the nearest diagonal of a square. */
export function straightened(
  anchor: Point,
  at: Point,
  ways: NonNullable<Tool['straightWays']>,
  pitch: Pitch | null,
): Point {
  const [from, to] = inPlane([anchor, at], pitch) as [Point, Point];
  const { x, y } = between(from, to);
  const step = ways === 'eight' ? Math.PI / 4 : Math.PI / 2;
  const offset = ways === 'eight' ? 0 : Math.PI / 4;
  const way = Math.round((Math.atan2(y, x) - offset) / step) * step + offset;
  const length = x * Math.cos(way) + y * Math.sin(way);
  const [straight] = fromPlane(
    [{ x: from.x + clean(length * Math.cos(way)), y: from.y + clean(length * Math.sin(way)) }],
    pitch,
  );
  return straight!;
}

/** From where a direction counts: the point before, or the neighbour of the handle in hand. */
export function anchorOf(state: ToolState, tool: Tool, pitch: Pitch | null): Point | null {
  if (state.kind === 'idle') return null;
  if (state.kind === 'placing') return state.points.at(-1) ?? null;
  const { handle, from, before } = state;
  if (handle === null) return from;
  const handles = tool.handlesOf(before, pitch);
  const neighbour = tool.straightWays === 'diagonals' ? (handle + 2) % 4 : handle === 0 ? 1 : handle - 1;
  return handles[neighbour] ?? null;
}

/** Cosines of right angles leave 1e-17 behind. */
function clean(length: number): number {
  return Math.round(length * 1e9) / 1e9;
}
