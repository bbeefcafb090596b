import { describe, expect, it } from 'vitest';
import type { ToolView } from './toolPort.ts';
import { shiftOf } from './useRestingView.ts';

const matrix = { a: 0.5, b: 0, c: 0, d: 0.5, e: 10, f: 20 };
const aView = (moved: Partial<typeof matrix> = {}, size = { width: 800, height: 600 }): ToolView => ({
  matrix: { ...matrix, ...moved },
  size,
  imagePoint: (x, y) => ({ x, y }),
});

describe('what tools drew for one view of a film', () => {
  it('travels with it by the way of a pan, in CSS pixels', () => {
    expect(shiftOf(aView(), aView({ e: 52, f: 13 }))).toEqual({ x: 42, y: -7 });
    expect(shiftOf(aView(), aView())).toEqual({ x: 0, y: 0 });
  });

  it.each([
    ['a zoom', aView({ a: 0.6, d: 0.6 })],
    ['a turn', aView({ a: 0, b: 0.5, c: -0.5, d: 0 })],
    ['a way beyond what was drawn outside the view', aView({ e: 10 + 801 })],
    ['another size of the view', aView({}, { width: 400, height: 600 })],
  ])('is laid out anew after %s', (_, after) => {
    expect(shiftOf(aView(), after)).toBeNull();
  });
});
