/** Stored values to modality units (PS3.3 C.11.1): the file's table where it has one, else slope and intercept. */
import type { LookupTable } from '../display.ts';
import type { Frame } from '../film.ts';

export type ModalityFunction = (stored: number) => number;

export function modalityFunction({ film, display }: Pick<Frame, 'film' | 'display'>): ModalityFunction {
  const { slope, intercept } = film.rescale;
  const table = display.modalityLut;
  return table === null ? (stored) => stored * slope + intercept : (stored) => entryOf(table, stored);
}

export function entryOf({ first, entries }: LookupTable, input: number): number {
  const index = Math.min(Math.max(Math.floor(input) - first, 0), entries.length - 1);
  return entries[index] ?? 0;
}

/** Lowest and highest modality value that the frame can hold; a table may bend anywhere between its ends. */
export function modalityRange(frame: Pick<Frame, 'film' | 'display' | 'min' | 'max'>): [number, number] {
  const { min, max, display } = frame;
  const table = display.modalityLut;
  const toModality = modalityFunction(frame);
  const ends = [toModality(min), toModality(max)];
  const inside = table?.entries.subarray(Math.max(0, min - table.first), Math.max(0, max - table.first + 1));
  return [least(ends, inside), most(ends, inside)];
}

function least(ends: readonly number[], inside: Uint16Array = new Uint16Array(0)): number {
  return inside.reduce((low, entry) => Math.min(low, entry), Math.min(...ends));
}

function most(ends: readonly number[], inside: Uint16Array = new Uint16Array(0)): number {
  return inside.reduce((high, entry) => Math.max(high, entry), Math.max(...ends));
}
