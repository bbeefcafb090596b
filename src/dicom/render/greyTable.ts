/**
 * Grey level of each stored value from `min` to `max`, 65,536 entries at most against millions of pixels: modality,
 * VOI and presentation transforms, inversion last (PS3.4 N.2). The one table of the house: the reader and the model
 * see the same greys. Padding is black whatever the polarity: it is no part of the patient.
 */
import type { Frame, Voi } from '../film.ts';
import { stepOf } from './histogram.ts';
import { entryOf, modalityFunction } from './modality.ts';
import { voiFunction } from './voi.ts';

/** Entry `index` is the grey of the stored values from min + index × step on. */
export interface GreyTable {
  readonly greys: Uint8Array;
  readonly step: number;
}

/** Low values are bright, by the shape that the file states or by its photometric interpretation. */
export function isInverse({ film, display }: Pick<Frame, 'film' | 'display'>): boolean {
  if (display.presentationLut !== null) return false;
  if (display.presentationShape !== null) return display.presentationShape === 'INVERSE';
  return film.photometricInterpretation === 'MONOCHROME1';
}

/** Bone bright, unless told otherwise. */
export function greyTable(
  frame: Pick<Frame, 'film' | 'display' | 'min' | 'max'>,
  window: Voi,
  isInverted = isInverse(frame),
): GreyTable {
  const { min, max, display } = frame;
  const step = stepOf(frame);
  const toModality = modalityFunction(frame);
  const voi = voiFunction(window);
  const present = presentationFunction(frame);
  const greys = new Uint8Array(Math.floor((max - min) / step) + 1);
  for (let index = 0; index < greys.length; index++) {
    const share = present(voi(toModality(min + index * step)));
    greys[index] = Math.round(255 * (isInverted ? 1 - share : share));
  }
  const { padding } = display;
  if (padding !== null && padding.high >= min && padding.low <= max)
    greys.fill(0, Math.max(0, padding.low - min), padding.high - min + 1);
  return { greys, step };
}

/** Full VOI output runs over the whole table (PS3.3 C.11.6.1). */
function presentationFunction({ display }: Pick<Frame, 'display'>): (share: number) => number {
  const table = display.presentationLut;
  if (table === null) return (share) => share;
  const last = table.entries.length - 1;
  return (share) => entryOf(table, table.first + Math.round(share * last)) / table.fullScale;
}
