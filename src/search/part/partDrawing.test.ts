import { describe, expect, it } from 'vitest';
import type { PointEvent } from '../../viewport/index.ts';
import { drawPart, waiting, type DrawingStep } from './partDrawing.ts';

type Pointer = 'down' | 'move' | 'up';
const pointer = (kind: Pointer, x: number, y: number): PointEvent => ({ kind, at: { x, y }, slop: 4 });

/** What a hand does, one event after the other, until the part is whole. */
function draw(...events: readonly (PointEvent & { filmKey?: string })[]): DrawingStep {
  return events.reduce<DrawingStep>(
    (step, { filmKey = 'a#0', ...event }) => ('part' in step ? step : drawPart(step.drawing, filmKey, event)),
    { drawing: waiting },
  );
}

describe('drawing the part of a film to search by', () => {
  it('takes a drag between any two opposite corners', () => {
    const step = draw(pointer('down', 90, 10), pointer('move', 50, 30), pointer('up', 20, 60));

    expect(step).toEqual({ part: { left: 20, top: 10, right: 90, bottom: 60 } });
  });

  it('takes two clicks, each with a hand’s tremor', () => {
    const step = draw(
      pointer('down', 10, 10),
      pointer('up', 12, 11),
      pointer('move', 50, 70),
      pointer('down', 60, 80),
      pointer('up', 60, 80),
    );

    expect(step).toEqual({ part: { left: 10, top: 10, right: 60, bottom: 80 } });
  });

  it('takes Enter for a square round the middle of the view', () => {
    const step = draw({ kind: 'place', at: { x: 100, y: 200 }, reach: 30 });

    expect(step).toEqual({ part: { left: 70, top: 170, right: 130, bottom: 230 } });
  });

  it('follows the pointer while it is drawn, and begins anew when the browser takes the pointer away', () => {
    const begun = [pointer('down', 10, 10), pointer('move', 40, 50)];

    expect(draw(...begun)).toEqual({
      drawing: { kind: 'placing', filmKey: 'a#0', from: { x: 10, y: 10 }, to: { x: 40, y: 50 } },
    });
    expect(draw(...begun, { kind: 'cancel' })).toEqual({ drawing: waiting });
  });

  it('lies on one film: a press on another one begins there', () => {
    const step = draw(pointer('down', 10, 10), { ...pointer('down', 70, 70), filmKey: 'b#0' });

    expect(step).toMatchObject({ drawing: { filmKey: 'b#0', from: { x: 70, y: 70 } } });
    expect(draw(pointer('down', 10, 10), { ...pointer('up', 70, 70), filmKey: 'b#0' })).toMatchObject({
      drawing: { filmKey: 'a#0' },
    });
  });
});
