import { describe, expect, it } from 'vitest';
import type { LookupTable } from '../display.ts';
import type { Frame, VoiWindow } from '../film.ts';
import { aFrame, aRamp } from './aFrame.ts';
import { twoThresholds } from './otsu.ts';
import { voiPresets } from './presets.ts';
import { renderGrey8 } from './renderGrey8.ts';

/** Stored values of an extremity: border, air, soft tissue, bone, and one pixel of metal. */
const border = new Array<number>(200).fill(0);
const air = spread(500, 40, 600);
const soft = spread(1500, 100, 900);
const bone = spread(2800, 200, 300);
const film = [...border, ...air, ...soft, ...bone, 4095];

/** `count` values evenly over centre ± half. */
function spread(center: number, half: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.round(center - half + (2 * half * index) / (count - 1)),
  );
}

function meanGrey(frame: Frame, kind: 'bone' | 'soft-tissue', values: readonly number[]): number {
  const preset = voiPresets(frame).find((candidate) => candidate.kind === kind);
  const { data } = renderGrey8(frame, preset?.voi);
  const at = values.map((value) => data[frame.stored.indexOf(value)] ?? NaN);
  return Math.round(at.reduce((sum, grey) => sum + grey, 0) / at.length);
}

const mirrored = film.map((value) => 4095 - value);
const boneBright = aFrame(Uint16Array.from(film));
const boneDark = aFrame(Uint16Array.from(mirrored), { photometricInterpretation: 'MONOCHROME1' });
const rescaledDown = aFrame(Uint16Array.from(mirrored), { rescale: { slope: -0.5, intercept: 77 } });

describe.each([
  ['MONOCHROME2', boneBright, (value: number) => value],
  ['MONOCHROME1', boneDark, (value: number) => 4095 - value],
  ['MONOCHROME2 of negative slope', rescaledDown, (value: number) => 4095 - value],
])('the tissues of a projection in %s', (_, frame, storedOf) => {
  it('for bone: soft tissue dark, bone over the upper greys and not white', () => {
    expect(meanGrey(frame, 'bone', soft.map(storedOf))).toBeLessThan(20);
    expect(meanGrey(frame, 'bone', bone.map(storedOf))).toBeGreaterThan(190);
    expect(meanGrey(frame, 'bone', bone.slice(100, 200).map(storedOf))).toBeLessThan(250);
  });

  it('for soft tissue: air dark, soft tissue in the middle greys, bone white', () => {
    expect(meanGrey(frame, 'soft-tissue', air.map(storedOf))).toBeLessThan(10);
    expect(meanGrey(frame, 'soft-tissue', soft.map(storedOf))).toBeGreaterThan(100);
    expect(meanGrey(frame, 'soft-tissue', soft.map(storedOf))).toBeLessThan(240);
    expect(meanGrey(frame, 'soft-tissue', bone.map(storedOf))).toBe(255);
  });
});

describe('the choices of greys of a film', () => {
  const window: VoiWindow = { center: 100, width: 50, shape: 'LINEAR', explanation: 'OS' };
  const table: LookupTable = {
    first: 0,
    entries: Uint16Array.of(0, 1),
    fullScale: 1,
    explanation: 'Contraste',
  };

  it('are those of the file first, by its own words, then tissues and ranges', () => {
    const frame = aRamp(0, 1000, { windows: [window] }, { voiLuts: [table] });

    const names = voiPresets(frame).map(({ kind, explanation }) => explanation ?? kind);

    expect(names).toEqual(['OS', 'Contraste', 'bone', 'soft-tissue', 'exposed', 'full']);
  });

  it('are the windows of the textbook in Hounsfield units', () => {
    const rescale = { slope: 1, intercept: -1024 };
    const [bones, softTissue, , full] = voiPresets(aRamp(0, 4095, { rescale }, { isHounsfield: true }));

    expect(bones?.voi).toMatchObject({ center: 400, width: 1800 });
    expect(softTissue?.voi).toMatchObject({ center: 50, width: 400 });
    expect(full?.voi).toMatchObject({ center: 1023.5, width: 4095 });
  });

  it('leave padding out of the exposed area', () => {
    const padded = [...new Array<number>(5000).fill(900), ...spread(1500, 500, 1001)];
    const frame = aFrame(Uint16Array.from(padded), {}, { padding: { low: 900, high: 900 } });

    const exposed = voiPresets(frame).find(({ kind }) => kind === 'exposed');

    expect(exposed?.voi).toMatchObject({ center: 1500, width: 980 });
  });

  it('are none in colour', () => {
    expect(voiPresets({ ...aRamp(0, 9), colour: new Uint8Array(30) })).toEqual([]);
  });

  it.each([
    ['one value', [7, 7, 7]],
    ['two values', [7, 9]],
    ['padding only', [5, 5]],
  ])('can be drawn on a film of %s', (_, values) => {
    const padding = { low: 5, high: 5 };

    const widths = voiPresets(aFrame(Uint16Array.from(values), {}, { padding })).map(({ voi }) => voi.width);

    expect(widths.every((width) => width > 0 && Number.isFinite(width))).toBe(true);
  });
});

describe('two thresholds of a histogram', () => {
  it('fall between three heaps', () => {
    const counts = new Uint32Array(60);
    for (const [heap, count] of [
      [10, 50],
      [30, 20],
      [50, 5],
    ] as const)
      counts.fill(count, heap - 1, heap + 2);

    const { darkMean, middleMean, bright } = twoThresholds(counts);

    expect([darkMean, middleMean]).toEqual([10, 30]);
    expect(bright).toBeGreaterThan(31);
    expect(bright).toBeLessThanOrEqual(49);
  });
});
