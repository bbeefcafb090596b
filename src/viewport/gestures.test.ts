import { describe, expect, it } from 'vitest';
import { gestureStep, idle, wheelChange, type GestureEvent } from './gestures.ts';
import type { ViewChange } from './view.ts';

/** Presses at (100, 100), moves to each point in turn, releases; answers the changes. */
function drag(button: number, points: [number, number][], isModified = false): ViewChange[] {
  const events: GestureEvent[] = [
    { kind: 'press', button, isModified, at: { x: 100, y: 100 } },
    ...points.map(([x, y]): GestureEvent => ({ kind: 'move', at: { x, y } })),
    { kind: 'release' },
  ];
  let state = idle;
  const changes: ViewChange[] = [];
  for (const event of events) {
    const step = gestureStep(state, event);
    state = step.state;
    if (step.change !== null) changes.push(step.change);
  }
  expect(state).toEqual(idle);
  return changes;
}

describe('dragging on the film', () => {
  it('with the left button widens the window to the right and darkens downwards', () => {
    expect(drag(0, [[140, 120]])).toEqual([{ kind: 'window', widthShare: 0.1, darkerShare: 0.05 }]);
  });

  it('with the middle button, or left with Ctrl or Shift, moves the film', () => {
    const pan = [{ kind: 'pan', distance: { x: 40, y: 20 } }];

    expect(drag(1, [[140, 120]])).toEqual(pan);
    expect(drag(0, [[140, 120]], true)).toEqual(pan);
  });

  it('with the right button zooms in upwards, around the point that was pressed', () => {
    expect(drag(2, [[100, 70]])).toEqual([
      { kind: 'zoom', factor: expect.closeTo(1.2214, 4) as unknown, about: { x: 100, y: 100 } },
    ]);
  });

  it('counts each move from the one before', () => {
    expect(
      drag(1, [
        [110, 100],
        [130, 100],
      ]),
    ).toEqual([
      { kind: 'pan', distance: { x: 10, y: 0 } },
      { kind: 'pan', distance: { x: 20, y: 0 } },
    ]);
  });

  it('ignores the tremor of a click', () => {
    expect(
      drag(0, [
        [101, 101],
        [99, 102],
      ]),
    ).toEqual([]);
  });

  it('does nothing with the buttons of the thumb', () => {
    expect(drag(3, [[200, 200]])).toEqual([]);
  });

  it('does nothing when no button was pressed', () => {
    expect(gestureStep(idle, { kind: 'move', at: { x: 5, y: 5 } })).toEqual({ state: idle, change: null });
  });
});

describe('the wheel', () => {
  const pointer = { x: 10, y: 20 };
  const factor = (deltaY: number, mode = 0) => {
    const change = wheelChange(deltaY, mode, pointer);
    return change.kind === 'zoom' ? change.factor : NaN;
  };

  it('zooms in when turned away, around the pointer', () => {
    expect(wheelChange(-100, 0, pointer)).toEqual({
      kind: 'zoom',
      factor: expect.closeTo(1.1618, 4) as unknown,
      about: pointer,
    });
  });

  it('comes back to the same zoom when turned back', () => {
    expect(factor(-120) * factor(120)).toBeCloseTo(1, 12);
  });

  it('counts lines as Firefox sends them like pixels', () => {
    expect(factor(-3, 1)).toBeCloseTo(factor(-99), 12);
  });

  it('never jumps more than 1.8 times at once', () => {
    expect(factor(-1e6)).toBeCloseTo(1.8221, 4);
  });
});
