/** For the tests of this folder: one row of stored values as a frame. */
import { plainDisplay, type Display } from '../display.ts';
import type { Film, Frame, StoredValues } from '../film.ts';
import { fixture, openedFrame } from '../truth.ts';

const { film: anyFilm } = await openedFrame(fixture('gradient-explicit.dcm'));

export function aFrame(
  stored: StoredValues,
  film: Partial<Film> = {},
  display: Partial<Display> = {},
): Frame {
  let [min, max] = [Infinity, -Infinity];
  for (const value of stored) [min, max] = [Math.min(min, value), Math.max(max, value)];
  return {
    film: { ...anyFilm, rows: 1, columns: stored.length, windows: [], spacing: null, ...film },
    stored,
    colour: null,
    min,
    max,
    sha256: '',
    display: { ...plainDisplay, ...display },
  };
}

/** Every stored value from `min` to `max`. */
export function aRamp(
  min: number,
  max: number,
  film: Partial<Film> = {},
  display: Partial<Display> = {},
): Frame {
  const values = Int32Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return aFrame(values, film, display);
}
