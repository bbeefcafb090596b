/**
 * A frame as an 8-bit grey picture, bone bright: modality, then VOI (the one given, else the file's first window,
 * else its first table, else percentiles of the exposed area), then inversion, in the order of PS3.4 N.2. Shutters
 * and overlays are for the reader, not for the model. What is 8-bit and already for the eye, a picture or a colour capture, passes unchanged.
 */
import type { Film, Frame, Grey8, Voi } from '../film.ts';
import { exposedRange, type StoredRange } from './exposedArea.ts';
import { greyTable } from './greyTable.ts';
import { modalityFunction } from './modality.ts';
import { tableVoi } from './voi.ts';

export function renderGrey8(frame: Frame, voi?: Voi): Grey8 {
  const { film, stored, min } = frame;
  const size = { width: film.columns, height: film.rows };
  if (voi === undefined && isForTheEye(film)) return { ...size, data: Uint8Array.from(stored) };
  const { greys, step } = greyTable(frame, voi ?? defaultVoi(frame));
  const data = new Uint8Array(stored.length);
  if (step === 1)
    for (let index = 0; index < data.length; index++) data[index] = greys[(stored[index] ?? min) - min] ?? 0;
  else
    for (let index = 0; index < data.length; index++)
      data[index] = greys[Math.floor(((stored[index] ?? min) - min) / step)] ?? 0;
  return { ...size, data };
}

/** What a film opens with, in modality units. */
export function defaultVoi(frame: Frame): Voi {
  const [ofFile] = frame.film.windows;
  if (ofFile !== undefined) return ofFile;
  const [table] = frame.display.voiLuts;
  if (table !== undefined) return tableVoi(table);
  if (isForTheEye(frame.film)) return { center: 127.5, width: 255, shape: 'LINEAR_EXACT' };
  return voiBetween(frame, exposedRange(frame));
}

/** From black to white between two stored values; a single value becomes one step wide. */
export function voiBetween(frame: Frame, { low, high }: StoredRange): Voi {
  const toModality = modalityFunction(frame);
  const ends = [toModality(low), toModality(high)];
  const width = Math.max(...ends) - Math.min(...ends);
  return {
    center: (Math.max(...ends) + Math.min(...ends)) / 2,
    width: width === 0 ? Math.abs(frame.film.rescale.slope) : width,
    shape: 'LINEAR_EXACT',
  };
}

function isForTheEye({
  origin,
  bitsStored,
  samplesPerPixel,
  isSigned,
  photometricInterpretation,
}: Film): boolean {
  if (photometricInterpretation === 'PALETTE COLOR') return true;
  return bitsStored === 8 && !isSigned && (origin === 'picture' || samplesPerPixel === 3);
}
