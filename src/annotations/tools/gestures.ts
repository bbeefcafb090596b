/** For tests: a hand on a tool. `gesture(lengthTool).down(10, 10).move(40, 50).up()`, then what it has drawn. */
import type { Point } from '../mark.ts';
import type { Pitch } from './plane.ts';
import { idle, type Tool, type ToolCommand, type ToolEvent, type ToolState } from './tool.ts';

const slop = 2;

export function gesture(tool: Tool, pitch: Pitch | null = null) {
  let state: ToolState = idle;
  let at: Point = { x: 0, y: 0 };
  const commands: ToolCommand[] = [];
  const tell = (event: ToolEvent): void => {
    const step = tool.step(state, event, pitch);
    state = step.state;
    if (step.command !== null) commands.push(step.command);
  };
  const hand = {
    down: (x: number, y: number) => point('down', x, y),
    move: (x: number, y: number) => point('move', x, y),
    up: (x = at.x, y = at.y) => point('up', x, y),
    click: (x: number, y: number) => hand.move(x, y).down(x, y).up(),
    grab: (points: readonly Point[], handle: number | null) => {
      at = (handle === null ? points[0] : tool.handlesOf(points, pitch)[handle]) ?? at;
      tell({ kind: 'grab', markId: 'm', handle, points, at });
      return hand;
    },
    enter: (x: number, y: number, reach: number) => {
      tell({ kind: 'place', at: { x, y }, reach });
      return hand;
    },
    reshape: (kind: 'insert' | 'remove', points: readonly Point[], handle: number) => {
      tell({ kind, markId: 'm', points, handle });
      return hand;
    },
    escape: () => {
      tell({ kind: 'cancel' });
      return hand;
    },
    state: () => state,
    commands: () => commands,
    /** Of the only mark drawn. */
    drawn: () => commands.map(({ points }) => points.map(({ x, y }) => [x, y])),
  };
  function point(kind: 'down' | 'move' | 'up', x: number, y: number) {
    at = { x, y };
    tell({ kind, at, slop });
    return hand;
  }
  return hand;
}
