/**
 * Samples of a colour film to red, green, blue (PS3.3 C.7.6.3.1.2 and C.7.9): palettes looked up, luminance and
 * colour differences by ITU-R BT.601. An index before or past the palette takes its first or last entry (C.7.9.1).
 */
import { assert } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import type { StoredValues } from '../film.ts';
import type { Palette, PixelLayout } from '../source.ts';
import type { Cells } from './cells.ts';
import type { Samples } from './samples.ts';

export interface Colours {
  /** Red, green, blue, pixel by pixel. */
  readonly values: Cells;
  readonly bits: number;
}

/** `null` for a grey film. */
export function toColours(
  { values, colourModel }: Samples,
  layout: PixelLayout,
  palette: Palette | null,
): Colours | null {
  if (colourModel === 'grey') return null;
  if (colourModel === 'palette') {
    if (palette === null) throw dicomError('palette-damaged');
    return { values: lookedUp(values, palette), bits: 8 };
  }
  const cells = unsigned(values);
  const bits = layout.bitsStored;
  if (colourModel === 'rgb') return { values: cells, bits };
  return { values: fromYbr(cells, bits, colourModel === 'ybr-full' ? FULL : PARTIAL), bits };
}

/** Palettes are made for the eye: of entries of 16 bits the high byte is shown, whether the low one repeats it or not. */
function lookedUp(indices: StoredValues, { first, bits, red, green, blue }: Palette): Uint8Array {
  const last = red.length - 1;
  const low = bits - 8;
  const colours = new Uint8Array(indices.length * 3);
  for (let pixel = 0, at = 0; at < colours.length; pixel++) {
    const entry = Math.min(last, Math.max(0, (indices[pixel] ?? 0) - first));
    colours[at++] = (red[entry] ?? 0) >> low;
    colours[at++] = (green[entry] ?? 0) >> low;
    colours[at++] = (blue[entry] ?? 0) >> low;
  }
  return colours;
}

/** Luminance `black` to `black + luma` and differences of ± `chroma` / 2 are black to white, in levels of 8 bits. */
interface Excursion {
  readonly black: number;
  readonly luma: number;
  readonly chroma: number;
}
const FULL: Excursion = { black: 0, luma: 255, chroma: 255 };
const PARTIAL: Excursion = { black: 16, luma: 219, chroma: 224 };

function fromYbr(samples: Cells, bits: number, { black, luma, chroma }: Excursion): Cells {
  const white = 2 ** bits - 1;
  const level = 2 ** (bits - 8);
  const middle = 2 ** (bits - 1);
  const colours = samples.slice();
  const put = (at: number, value: number): void => {
    colours[at] = Math.min(white, Math.max(0, Math.round(value)));
  };
  for (let at = 0; at < samples.length; at += 3) {
    const y = (((samples[at] ?? 0) - black * level) * 255) / luma;
    const cb = (((samples[at + 1] ?? 0) - middle) * 255) / chroma;
    const cr = (((samples[at + 2] ?? 0) - middle) * 255) / chroma;
    put(at, y + 1.402 * cr);
    put(at + 1, y - 0.344_136 * cb - 0.714_136 * cr);
    put(at + 2, y + 1.772 * cb);
  }
  return colours;
}

function unsigned(values: StoredValues): Cells {
  const isUnsigned =
    values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array;
  assert(isUnsigned, () => 'colour is unsigned: open/ refuses signed colour');
  return values;
}
