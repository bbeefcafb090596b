/** The brush: a press begins a stroke, its release ends it; Enter puts down a disc. A mask has no handles. */
import { idle, stepBy, still, type Tool, type ToolTable } from '../tool.ts';

const table: ToolTable = {
  idle: {
    down: (_, { at, isStraight = false }) =>
      still({ kind: 'placing', points: [at], cursor: at, isPressed: true, isErasing: isStraight }),
    place: (_, { at }) => ({ state: idle, command: { kind: 'add', points: [at] } }),
  },
  placing: {
    move: (state, { at }) => still({ ...state, points: [...state.points, at], cursor: at }),
    up: ({ points, isErasing = false }) => ({ state: idle, command: { kind: 'add', points, isErasing } }),
    cancel: () => still(idle),
  },
  adjusting: {},
};

export const maskTool: Tool = {
  isWhole: ({ length }) => length === 2,
  step: stepBy(table),
  handlesOf: () => [],
  labelAt: ([first, last]) => ({ x: last?.x ?? 0, y: first?.y ?? 0 }),
};
