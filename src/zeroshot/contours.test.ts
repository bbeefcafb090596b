import { describe, expect, it } from 'vitest';
import { outlineOf } from './contours.ts';
import type { HeatCell } from './heatMap.ts';

const cell = (x: number, y: number): HeatCell => ({ x, y, width: 10, height: 10, hot: false, step: 1 });
const sidesOf = (path: string) =>
  path
    .split('M')
    .filter((side) => side !== '')
    .sort();

describe('the outline of a map', () => {
  it('of one cell is its four sides', () => {
    expect(sidesOf(outlineOf([cell(0, 0)]))).toEqual(['0 0L0 10', '0 0L10 0', '0 10L10 10', '10 0L10 10']);
  });

  it('leaves out the side between two neighbours, across and down', () => {
    expect(sidesOf(outlineOf([cell(0, 0), cell(10, 0)]))).not.toContain('10 0L10 10');
    expect(sidesOf(outlineOf([cell(0, 0), cell(10, 0)]))).toHaveLength(6);
    expect(sidesOf(outlineOf([cell(0, 0), cell(0, 10)]))).toHaveLength(6);
  });

  it('goes round a hole inside and outside', () => {
    const ring = [0, 10, 20].flatMap((x) => [0, 10, 20].map((y) => cell(x, y)));
    const holed = ring.filter(({ x, y }) => x !== 10 || y !== 10);

    expect(sidesOf(outlineOf(holed))).toHaveLength(12 + 4);
  });

  it('meets neighbours whose edges differ by the last bits of a sum', () => {
    const cells = [cell(0, 0), { ...cell(0, 0), x: 10 + 1e-9 }];

    expect(sidesOf(outlineOf(cells))).toHaveLength(6);
  });

  it('of nothing is nothing', () => {
    expect(outlineOf([])).toBe('');
  });
});
