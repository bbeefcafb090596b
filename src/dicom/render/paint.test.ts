import { describe, expect, it } from 'vitest';
import type { LookupTable, Overlay, Shutter } from '../display.ts';
import type { Film, Frame, Voi, VoiWindow } from '../film.ts';
import { aFrame, aRamp } from './aFrame.ts';
import { paintFilm, type Painting } from './paint.ts';
import { defaultVoi, renderGrey8 } from './renderGrey8.ts';

const shaped = (shape: Voi['shape'], center: number, width: number): Voi => ({ center, width, shape });
const identity = shaped('LINEAR_EXACT', 127.5, 255);

function painted(frame: Frame, voi: Voi, more: Partial<Painting> = {}): Uint8Array {
  const rgba = new Uint32Array(frame.film.rows * frame.film.columns);
  paintFilm(frame, { voi, isInverted: false, hasShutter: true, hasOverlays: true, ...more }, rgba);
  return new Uint8Array(rgba.buffer);
}

/** Red of each pixel: the grey, on a grey film. */
function greys(frame: Frame, voi: Voi, more: Partial<Painting> = {}): number[] {
  return [...painted(frame, voi, more)].filter((_, at) => at % 4 === 0);
}

const at = (values: readonly number[], ...indices: number[]) => indices.map((index) => values[index]);

describe('the grey of a stored value (PS3.3 C.11.2.1)', () => {
  it('follows LINEAR with its half-step: centre 2048 and width 4096 fill 12 bits from 0 to 4095', () => {
    expect(at(greys(aRamp(0, 4095), shaped('LINEAR', 2048, 4096)), 0, 1024, 4095)).toEqual([0, 64, 255]);
  });

  it('splits at the centre less one half when a LINEAR window is one wide', () => {
    expect(at(greys(aRamp(0, 20), shaped('LINEAR', 10, 1)), 9, 10)).toEqual([0, 255]);
  });

  it('follows LINEAR_EXACT without the half-step, and SIGMOID: 255/(1+e^2) half a width below the centre', () => {
    const exact = greys(aRamp(0, 200), shaped('LINEAR_EXACT', 100, 100));
    const sigmoid = greys(aRamp(0, 200), shaped('SIGMOID', 100, 100));

    expect(at(exact, 50, 62, 150, 151)).toEqual([0, 31, 255, 255]);
    expect(at(sigmoid, 50, 100, 150)).toEqual([30, 128, 225]);
  });

  it('applies slope and intercept before the window, and inverts last', () => {
    const frame = aRamp(-50, 50, { rescale: { slope: 2, intercept: 0 } });

    expect(at(greys(frame, shaped('LINEAR_EXACT', 0, 200)), 0, 50, 100)).toEqual([0, 128, 255]);
    expect(at(greys(frame, shaped('LINEAR_EXACT', 0, 200), { isInverted: true }), 0, 100)).toEqual([255, 0]);
  });

  it('takes the modality table instead of slope and intercept, its ends for what lies beyond', () => {
    const modalityLut: LookupTable = {
      first: 1,
      entries: Uint16Array.of(0, 255, 51),
      fullScale: 255,
      explanation: null,
    };
    const frame = aRamp(0, 5, { rescale: { slope: 9, intercept: 9 } }, { modalityLut });

    expect(greys(frame, identity)).toEqual([0, 0, 255, 51, 51, 51]);
  });

  it('takes a table of the file where it maps, and stretches it when the window is widened', () => {
    const table: LookupTable = {
      first: 10,
      entries: Uint16Array.of(0, 255, 51, 204),
      fullScale: 255,
      explanation: null,
    };
    const frame = aRamp(8, 16);

    expect(greys(frame, shaped(table, 12, 4))).toEqual([0, 0, 0, 255, 51, 204, 204, 204, 204]);
    expect(greys(frame, shaped(table, 12, 8))).toEqual([0, 0, 255, 255, 51, 51, 204, 204, 204]);
  });

  it('runs the presentation table last, and then inverts nothing by itself', () => {
    const presentationLut: LookupTable = {
      first: 0,
      entries: Uint16Array.of(255, 0),
      fullScale: 255,
      explanation: null,
    };
    const film = { photometricInterpretation: 'MONOCHROME1' };

    expect(greys(aRamp(0, 3, film, { presentationLut }), shaped('LINEAR_EXACT', 1.5, 3))).toEqual([
      255, 255, 0, 0,
    ]);
  });

  it.each<[string, Film['photometricInterpretation'], 'IDENTITY' | 'INVERSE' | null, number[]]>([
    ['MONOCHROME1', 'MONOCHROME1', null, [255, 0]],
    ['MONOCHROME2', 'MONOCHROME2', null, [0, 255]],
    ['MONOCHROME2 with INVERSE', 'MONOCHROME2', 'INVERSE', [255, 0]],
    ['MONOCHROME1 with IDENTITY', 'MONOCHROME1', 'IDENTITY', [0, 255]],
  ])('is the right way round in %s', (_, photometricInterpretation, presentationShape, expected) => {
    const frame = aRamp(0, 1, { photometricInterpretation }, { presentationShape });

    expect(greys(frame, shaped('LINEAR_EXACT', 0.5, 1))).toEqual(expected);
  });

  it('is black for padding, on a film of either polarity', () => {
    const display = { padding: { low: 2, high: 3 } };
    const film = { photometricInterpretation: 'MONOCHROME1' };

    expect(greys(aRamp(0, 4, {}, display), shaped('LINEAR_EXACT', 2, 2))).toEqual([0, 0, 0, 0, 255]);
    expect(greys(aRamp(0, 4, film, display), shaped('LINEAR_EXACT', 2, 2))).toEqual([255, 255, 0, 0, 0]);
  });

  it('is found for values of 32 bits as well', () => {
    const wide = aFrame(Uint32Array.of(0, 2 ** 31, 2 ** 32 - 1));

    expect(greys(wide, shaped('LINEAR_EXACT', 2 ** 31, 2 ** 32))).toEqual([0, 128, 255]);
  });
});

/** What a film opens with on the screen, value by value, against the picture that goes to the model. */
describe('the greys of the reader and of the model', () => {
  const rescale = { slope: 0.37, intercept: -12.3 };
  const window = (shape: VoiWindow['shape'], width: number) => ({
    center: 300,
    width,
    shape,
    explanation: null,
  });
  const voiLuts: LookupTable[] = [
    {
      first: 100,
      entries: Uint16Array.from({ length: 500 }, (_, index) => index),
      fullScale: 511,
      explanation: null,
    },
  ];
  it.each<[string, Frame]>([
    ['LINEAR', aRamp(20, 2000, { rescale, windows: [window('LINEAR', 901)] })],
    ['SIGMOID', aRamp(20, 2000, { rescale, windows: [window('SIGMOID', 256)] })],
    [
      'LINEAR_EXACT, narrower than one stored step',
      aRamp(20, 2000, { windows: [window('LINEAR_EXACT', 0.5)] }),
    ],
    [
      'MONOCHROME1',
      aRamp(20, 2000, { windows: [window('LINEAR', 300)], photometricInterpretation: 'MONOCHROME1' }),
    ],
    ['no window in the file', aRamp(20, 2000, { rescale })],
    ['a table of the file', aRamp(20, 2000, {}, { voiLuts })],
    ['padding', aRamp(0, 2000, {}, { padding: { low: 0, high: 40 } })],
    [
      'a picture of a film',
      aFrame(
        Uint8Array.from({ length: 256 }, (_, grey) => grey),
        { origin: 'picture', bitsStored: 8 },
      ),
    ],
  ])('are the same at the opening: %s', (_, frame) => {
    expect(greys(frame, defaultVoi(frame))).toEqual([...renderGrey8(frame).data]);
  });
});

describe('a film in colour', () => {
  const colour = Uint8Array.of(255, 0, 10, 0, 128, 250);
  const frame: Frame = { ...aFrame(Uint8Array.of(0, 0)), colour };

  it('is painted in its colours', () => {
    expect([...painted(frame, identity)]).toEqual([255, 0, 10, 255, 0, 128, 250, 255]);
  });

  it('is inverted and windowed channel by channel', () => {
    expect([...painted(frame, identity, { isInverted: true })]).toEqual([0, 255, 245, 255, 255, 127, 5, 255]);
    expect([...painted(frame, shaped('LINEAR_EXACT', 5, 10))]).toEqual([255, 0, 255, 255, 0, 255, 255, 255]);
  });
});

/** A white sheet of 6 × 5 pixels; `.` is white, `#` hidden, `o` drawn over. */
function sheet(display: { shutter?: Shutter; overlays?: Overlay[] }, more: Partial<Painting> = {}): string[] {
  const white = aFrame(new Uint8Array(30).fill(255), { rows: 5, columns: 6 }, display);
  const rgba = painted(white, identity, more);
  const sign = (pixel: number) => {
    if (rgba[pixel * 4] !== 255) return '#';
    return rgba[pixel * 4 + 1] === 255 ? '.' : 'o';
  };
  return Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => sign(row * 6 + column)).join(''),
  );
}

const black = { overlayGroup: null, grey: 0 };

describe('the shutter of a film', () => {
  const box: Shutter = { ...black, shapes: [{ kind: 'rectangle', left: 1, right: 5, top: 1, bottom: 4 }] };

  it('hides what lies outside a rectangle, and nothing when it is switched off', () => {
    expect(sheet({ shutter: box })).toEqual(['######', '#....#', '#....#', '#....#', '######']);
    expect(sheet({ shutter: box }, { hasShutter: false })).toEqual(Array(5).fill('......'));
  });

  it('hides what lies outside a circle', () => {
    const shutter: Shutter = { ...black, shapes: [{ kind: 'ellipse', x: 2.5, y: 2.5, rx: 1.9, ry: 1.9 }] };

    expect(sheet({ shutter })).toEqual(['######', '#...##', '#...##', '#...##', '######']);
  });

  it('hides what lies outside a polygon', () => {
    const points = [
      [0, 0],
      [6, 0],
      [0, 6],
    ] as const;
    const shutter: Shutter = { ...black, shapes: [{ kind: 'polygon', points }] };

    expect(sheet({ shutter })).toEqual(['.....#', '....##', '...###', '..####', '.#####']);
  });

  it('of two shapes lets through only what both do', () => {
    const right: Shutter['shapes'][number] = { kind: 'rectangle', left: 3, right: 6, top: 0, bottom: 5 };

    expect(sheet({ shutter: { ...box, shapes: [...box.shapes, right] } })[2]).toBe('###..#');
  });

  it('of a bitmap hides the ones of its overlay, which is not drawn', () => {
    const shutter: Shutter = { shapes: [], overlayGroup: 0x6000, grey: 0 };

    expect(sheet({ shutter, overlays: [anOverlay(0, 0)] })[0]).toBe('#.#...');
  });
});

/** Two rows of `101`. */
function anOverlay(left: number, top: number): Overlay {
  return { group: 0x6000, rows: 2, columns: 3, left, top, label: null, bits: Uint8Array.of(0b101101) };
}

describe('the overlays of a film', () => {
  it('are drawn at their place over the film, and not when they are switched off', () => {
    expect(sheet({ overlays: [anOverlay(2, 1)] })).toEqual([
      '......',
      '..o.o.',
      '..o.o.',
      '......',
      '......',
    ]);
    expect(sheet({ overlays: [anOverlay(2, 1)] }, { hasOverlays: false })[1]).toBe('......');
  });

  it('that leave the film are cut at its edges', () => {
    expect(sheet({ overlays: [anOverlay(-2, -1)] })).toEqual([
      'o.....',
      '......',
      '......',
      '......',
      '......',
    ]);
    expect(sheet({ overlays: [anOverlay(4, 4)] })[4]).toBe('....o.');
    expect(sheet({ overlays: [anOverlay(40, -9)] })).toEqual(Array(5).fill('......'));
  });

  it('lie on top of the shutter', () => {
    const shutter: Shutter = {
      ...black,
      shapes: [{ kind: 'rectangle', left: 0, right: 3, top: 0, bottom: 5 }],
    };

    expect(sheet({ shutter, overlays: [anOverlay(3, 0)] })[0]).toBe('...o#o');
  });
});
