/**
 * A frame as an 8-bit grey picture, bone bright: modality rescale, then VOI (the window given, else the file's
 * first, else percentiles of the exposed area), then MONOCHROME1 inversion. The order is that of
 * PS3.4 N.2. What is 8-bit and already for the eye, a picture or a colour capture, passes unchanged.
 */
import type { Film, Frame, Grey8, VoiWindow } from '../film.ts';
import { exposedRange } from './exposedArea.ts';
import { greyTable } from './greyTable.ts';

export function renderGrey8(frame: Frame, windowOverride?: VoiWindow): Grey8 {
  const { film, stored, min } = frame;
  const size = { width: film.columns, height: film.rows };
  if (windowOverride === undefined && isForTheEye(film)) return { ...size, data: Uint8Array.from(stored) };
  const greyOf = greyTable(frame, windowOverride ?? defaultWindow(frame));
  const data = new Uint8Array(stored.length);
  for (let index = 0; index < data.length; index++) data[index] = greyOf[(stored[index] ?? min) - min] ?? 0;
  return { ...size, data };
}

/** The window a film opens with, in modality units. */
export function defaultWindow(frame: Frame): VoiWindow {
  const [ofFile] = frame.film.windows;
  if (ofFile !== undefined) return ofFile;
  if (isForTheEye(frame.film)) return { center: 127.5, width: 255, shape: 'LINEAR_EXACT', explanation: null };
  const { slope, intercept } = frame.film.rescale;
  const { low, high } = exposedRange(frame);
  const ends = [low * slope + intercept, high * slope + intercept];
  const width = Math.max(...ends) - Math.min(...ends);
  return {
    center: (Math.max(...ends) + Math.min(...ends)) / 2,
    width: width === 0 ? Math.abs(slope) : width,
    shape: 'LINEAR_EXACT',
    explanation: null,
  };
}

function isForTheEye({ origin, bitsStored, samplesPerPixel, isSigned }: Film): boolean {
  return bitsStored === 8 && !isSigned && (origin === 'picture' || samplesPerPixel === 3);
}
