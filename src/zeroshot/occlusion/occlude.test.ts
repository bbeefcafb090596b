import { describe, expect, it } from 'vitest';
import type { Grey8 } from '../../dicom/index.ts';
import { fallRule, isFlat } from './fallRule.ts';
import { occlusionMap } from './occlude.ts';

const side = 28;
const positive = Float32Array.of(1, 0);
const negative = Float32Array.of(0, 1);

/** A film that fills the right five sevenths of its square, grey 100, with a bright spot of 4 × 4 pixels in one square. */
function aSquare(): Grey8 {
  const data = new Uint8Array(side * side);
  for (let at = 0; at < data.length; at++) if (at % side >= 8) data[at] = 100;
  for (let row = 12; row < 16; row++) data.fill(240, row * side + 16, row * side + 20);
  return { width: side, height: side, data };
}

/** A network of two numbers, made unit: how bright the brightest spot is, and the mean of the film. */
function tinyModel({ data }: Grey8): Promise<Float32Array> {
  const brightest = Math.max(...data) / 255;
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length / 255;
  const norm = Math.hypot(brightest, mean);
  return Promise.resolve(Float32Array.of(brightest / norm, mean / norm));
}

/** As slowly and plainly as can be: every pixel of every covered square, one pass after the other. */
async function plainFalls(square: Grey8): Promise<number[]> {
  const score = async (grey: Grey8) => {
    const [x = 0, y = 0] = await tinyModel(grey);
    return x - y;
  };
  const cellOf = (at: number) => Math.floor(Math.floor(at / side) / 4) * 7 + Math.floor((at % side) / 4);
  const film = [...square.data].filter((value) => value > 0);
  const grey = Math.round(film.reduce((sum, value) => sum + value, 0) / film.length);
  const whole = await score(square);
  const falls: number[] = [];
  for (let cell = 0; cell < 49; cell++) {
    const data = square.data.map((value, at) => (cellOf(at) === cell ? grey : value));
    falls.push(cell % 7 < 2 ? 0 : whole - (await score({ ...square, data })));
  }
  return falls;
}

const watch = { onProgress: () => undefined, isWanted: () => true };

describe('a map by occlusion', () => {
  it('is the fall of the score with each square covered, as a plain loop over pixels computes it', async () => {
    const square = aSquare();

    const map = await occlusionMap(square, { positive, negative }, { ...watch, embed: tinyModel });

    const expected = await plainFalls(square);
    map?.cosines.forEach((fall, cell) => expect(fall).toBeCloseTo(expected[cell] ?? Number.NaN, 6));
    expect(map?.cosines.indexOf(Math.max(...(map.cosines ?? [])))).toBe(3 * 7 + 4);
  });

  it('covers no square without film, and tells how far it is', async () => {
    const steps: string[] = [];
    let passes = 0;

    const map = await occlusionMap(
      aSquare(),
      { positive, negative },
      {
        embed: (square) => {
          passes++;
          return tinyModel(square);
        },
        onProgress: (done, total) => void steps.push(`${String(done)}/${String(total)}`),
        isWanted: () => true,
      },
    );

    expect([...(map?.tissue ?? [])].filter((is) => is === 1)).toHaveLength(35);
    expect(passes).toBe(36);
    expect([steps[0], steps.at(-1)]).toEqual(['0/35', '35/35']);
  });

  it('makes no further pass once nobody wants it', async () => {
    let passes = 0;

    const map = await occlusionMap(
      aSquare(),
      { positive, negative },
      {
        embed: (square) => {
          passes++;
          return tinyModel(square);
        },
        onProgress: () => undefined,
        isWanted: () => passes < 5,
      },
    );

    expect(map).toBeNull();
    expect(passes).toBeLessThan(8);
  });

  it('leaves the film as it was', async () => {
    const square = aSquare();

    await occlusionMap(square, { positive, negative }, { ...watch, embed: tinyModel });

    expect(square).toEqual(aSquare());
  });
});

describe('the colours of a map by occlusion', () => {
  const mapOf = (...falls: number[]) => ({
    rows: 1,
    columns: falls.length,
    cosines: Float32Array.from(falls),
    tissue: new Uint8Array(falls.length).fill(1),
  });

  it('begin at a quarter of the film’s greatest fall, and are hot from three quarters', () => {
    expect(fallRule(mapOf(0.4, 0.1, -0.3))).toMatchObject({
      start: expect.closeTo(0.1, 6) as number,
      hot: expect.closeTo(0.3, 6) as number,
      full: expect.closeTo(0.4, 6) as number,
    });
  });

  it('show nothing where the score never falls by a hundredth', () => {
    const rule = fallRule(mapOf(0.004, -0.1, 0));

    expect(rule.start).toBe(0.01);
    expect(isFlat(rule)).toBe(true);
    expect(isFlat(fallRule(mapOf(0.02, 0)))).toBe(false);
  });
});
