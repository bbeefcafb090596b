import { describe, expect, it } from 'vitest';
import { filmHeatCells } from './filmHeatCells.ts';
import { aModel } from './testing/examples.ts';

describe('the map of a 1000 × 500 film, letterboxed into 448 × 448', () => {
  it('puts the grid’s centre patches around the film’s centre', () => {
    const cosines = new Float32Array(400);
    cosines[10 * 20 + 10] = 0.5;
    const map = { rows: 20, columns: 20, cosines, tissue: new Uint8Array(400).fill(1) };

    const [cell] = filmHeatCells({ similarity: map, falls: null }, aModel(), { columns: 1000, rows: 500 });

    expect(cell).toMatchObject({ x: 500, y: 250, width: 50, height: 50, hot: true });
  });

  it('stretches with the film where the model squashed it', () => {
    const cosines = new Float32Array(400);
    cosines[10 * 20 + 10] = 0.5;
    const map = { rows: 20, columns: 20, cosines, tissue: new Uint8Array(400).fill(1) };
    const model = aModel({ square: { fit: 'squash', sidePx: 320 } });

    const [cell] = filmHeatCells({ similarity: map, falls: null }, model, { columns: 1000, rows: 500 });

    expect(cell).toMatchObject({ x: 500, y: 250, width: 50, height: 25, hot: true });
  });
});
