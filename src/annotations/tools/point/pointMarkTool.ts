/** One click, put down where it is let go. */
import { adjusting, grab, lastOf } from '../adjusting.ts';
import { idle, stepBy, still, type Tool, type ToolTable } from '../tool.ts';

const table: ToolTable = {
  idle: {
    down: (_, { at }) => still({ kind: 'placing', points: [], cursor: at, isPressed: true }),
    place: (_, { at }) => ({ state: idle, command: { kind: 'add', points: [at] } }),
    grab,
  },
  placing: {
    move: (state, { at }) => still({ ...state, cursor: at }),
    up: (_, { at }) => ({ state: idle, command: { kind: 'add', points: [at] } }),
    cancel: () => still(idle),
  },
  adjusting: adjusting({
    handlesOf: (points) => points,
    isMark: () => true,
    moveHandle: (points, handle, to) => points.with(handle, to),
  }),
};

export const pointMarkTool: Tool = {
  isWhole: ({ length }) => length === 1,
  step: stepBy(table),
  handlesOf: (points) => points,
  labelAt: lastOf,
};
