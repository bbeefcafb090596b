import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDisplay, unsaid, type Film, type Frame } from '../../dicom/index.ts';
import { ellipseRegion, rectangleRegion, type Region } from './region.ts';
import { regionStatistics } from './regionStatistics.ts';

const film = (columns: number, rows: number, rescale = { slope: 1, intercept: 0 }) =>
  ({ ...unsaid, columns, rows, rescale }) as unknown as Film;

/** A film whose pixel (x, y) is 7 x + 13 y, with steps of 1000 every 5 columns. */
function aFrame(
  columns: number,
  rows: number,
  rescale?: Film['rescale'],
  display: Partial<Frame['display']> = {},
) {
  const stored = Int16Array.from({ length: columns * rows }, (_, at) => {
    const x = at % columns;
    return 7 * x + 13 * Math.floor(at / columns) + (x % 5 === 0 ? 1000 : 0) - 300;
  });
  return {
    film: film(columns, rows, rescale),
    stored,
    min: Math.min(...stored),
    max: Math.max(...stored),
    display: { ...plainDisplay, ...display },
  };
}

type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Below 1 inside the ellipse, 1 on its edge. */
function ellipseAt({ left, top, right, bottom }: Box, column: number, row: number): number {
  const [x, y, rx, ry] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  return ((column + 0.5 - x) / rx) ** 2 + ((row + 0.5 - y) / ry) ** 2;
}

function pixelsOf(region: Region): string[] {
  const [first, end] = region.rows;
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).flatMap((row) => {
    return region
      .spansOf(row)
      .flatMap(([left, right]) =>
        Array.from({ length: Math.max(0, right - left) }, (_, column) => `${left + column},${row}`),
      );
  });
}

const hasNumpy = (() => {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The truth from numpy, on the same film made anew there. */
function numpy(columns: number, rows: number, inside: string, slope = 1, intercept = 0): number[] {
  const script = `
import numpy as np
y, x = np.mgrid[0:${rows}, 0:${columns}]
v = (7 * x + 13 * y + np.where(x % 5 == 0, 1000, 0) - 300) * ${slope} + ${intercept}
m = v[${inside}]
print(m.size, repr(float(m.mean())), repr(float(m.std())), repr(float(m.min())), repr(float(m.max())))`;
  return execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim().split(' ').map(Number);
}

describe('the pixels of a region', () => {
  it('are those whose centre is inside', () => {
    const region = rectangleRegion({ left: 1.4, top: 0.6, right: 3.5, bottom: 2.5 }, { columns: 8, rows: 8 });

    // Centres 1.5 and 2.5 across; 1.5 down: 0.5 is above the upper edge, 2.5 on the lower one.
    expect(pixelsOf(region)).toEqual(['1,1', '2,1']);
  });

  it('are none beyond the edge of the film', () => {
    const region = rectangleRegion({ left: -5, top: -5, right: 50, bottom: 50 }, { columns: 4, rows: 3 });

    expect(pixelsOf(region)).toHaveLength(12);
  });

  it('of an ellipse are those that the formula of the ellipse holds for', () => {
    const edge = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(edge, edge, edge, edge, (a, b, c, d) => {
        fc.pre(Math.abs(a - b) > 0.1 && Math.abs(c - d) > 0.1);
        const box = {
          left: Math.min(a, b),
          right: Math.max(a, b),
          top: Math.min(c, d),
          bottom: Math.max(c, d),
        };

        const found = new Set(pixelsOf(ellipseRegion(box, { columns: 30, rows: 30 })));

        for (let at = 0; at < 900; at++) {
          const [column, row] = [at % 30, Math.floor(at / 30)];
          const where = ellipseAt(box, column, row);
          // On the edge itself rounding may go either way.
          if (Math.abs(where - 1) > 1e-9) expect(found.has(`${column},${row}`)).toBe(where < 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(!hasNumpy)('the statistics of a region (needs numpy)', () => {
  it('of a rectangle are those of numpy', async () => {
    const [count, mean, deviation, min, max] = numpy(40, 30, '5:21, 10:33');

    const found = await regionStatistics(
      aFrame(40, 30),
      rectangleRegion({ left: 10, top: 5, right: 33, bottom: 21 }, { columns: 40, rows: 30 }),
    );

    expect(found).toMatchObject({ count, min, max });
    expect(found?.mean).toBeCloseTo(mean!, 9);
    expect(found?.standardDeviation).toBeCloseTo(deviation!, 9);
  });

  it('of an ellipse are those of numpy, in modality units, also where the slope turns them over', async () => {
    const rescale = { slope: -0.5, intercept: 100 };
    const inside = '((x + 0.5 - 20) / 12) ** 2 + ((y + 0.5 - 14) / 7) ** 2 <= 1';
    const [count, mean, deviation, min, max] = numpy(40, 30, inside, rescale.slope, rescale.intercept);

    const found = await regionStatistics(
      aFrame(40, 30, rescale),
      ellipseRegion({ left: 8, top: 7, right: 32, bottom: 21 }, { columns: 40, rows: 30 }),
    );

    expect(found).toMatchObject({ count, min, max });
    expect(found?.mean).toBeCloseTo(mean!, 9);
    expect(found?.standardDeviation).toBeCloseTo(deviation!, 9);
  });
});

describe('the values of a region', () => {
  /** Columns 1 to 4 of the first row: stored -293, -286, -279 and -272. */
  const four = rectangleRegion({ left: 1, top: 0, right: 5, bottom: 1 }, { columns: 8, rows: 2 });

  it('go through the modality table of the file, which may bend', async () => {
    const entries = Uint16Array.from({ length: 22 }, (_, at) => (at === 7 ? 900 : 100));
    const modalityLut = { first: -293, entries, fullScale: 4095, explanation: null };

    const found = await regionStatistics(aFrame(8, 2, undefined, { modalityLut }), four);

    expect(found).toMatchObject({ count: 4, mean: 300, min: 100, max: 900 });
  });

  it('leave padding out', async () => {
    const found = await regionStatistics(
      aFrame(8, 2, undefined, { padding: { low: -293, high: -286 } }),
      four,
    );

    expect(found).toMatchObject({ count: 2, mean: -275.5, min: -279, max: -272 });
  });
});

describe('a large region', () => {
  const frame = () => ({
    film: film(1000, 1200),
    stored: new Uint16Array(1_200_000).fill(9),
    min: 9,
    max: 9,
    display: plainDisplay,
  });
  const whole = rectangleRegion(
    { left: 0, top: 0, right: 1000, bottom: 1200 },
    { columns: 1000, rows: 1200 },
  );

  it('is counted in batches, and the page has a turn between them', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };

    const found = await regionStatistics(frame(), whole, { pause });

    expect(found).toEqual({ count: 1_200_000, mean: 9, standardDeviation: 0, min: 9, max: 9 });
    expect(pauses).toBe(2);
  });

  it('is given up when it is no longer asked for', async () => {
    const asked = new AbortController();
    const pause = () => {
      asked.abort();
      return Promise.resolve();
    };

    expect(await regionStatistics(frame(), whole, { pause, signal: asked.signal })).toBeNull();
  });

  it('without a pixel has no statistics', async () => {
    const none = rectangleRegion({ left: 3, top: 3, right: 3.2, bottom: 9 }, { columns: 1000, rows: 1200 });

    expect(await regionStatistics(frame(), none)).toBeNull();
  });
});
