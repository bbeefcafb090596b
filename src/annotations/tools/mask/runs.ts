/**
 * The runs of a mask: lengths outside and inside in turn, beginning outside, down the columns from the left one. A film of 3000
 * × 2500 has 7.5 million pixels and a mask some thousand runs, so what a stroke needs is asked of them: the columns that it
 * touches are the only ones whose pixels are laid out.
 */
import type { Point } from '../../mark.ts';
import type { MaskBits } from './rle.ts';

export type Runs = readonly number[];

/** The pixels from one place of the mask to before another. */
export function bitsBetween(runs: Runs, from: number, to: number): MaskBits {
  const bits = new Uint8Array(to - from);
  eachInside(runs, (start, end) => {
    if (end > from && start < to) bits.fill(1, Math.max(start, from) - from, Math.min(end, to) - from);
  });
  return bits;
}

/** With other pixels from this place on. */
export function spliced(runs: Runs, from: number, bits: MaskBits): number[] {
  const joined = [0];
  let value = 0;
  const add = (bit: number, length: number): void => {
    if (length <= 0) return;
    if (bit === value) joined[joined.length - 1]! += length;
    else {
      joined.push(length);
      value = bit;
    }
  };
  const to = from + bits.length;
  const addOutside = (first: number, end: number): void => {
    let at = 0;
    runs.forEach((length, index) => {
      add(index % 2, Math.min(at + length, end) - Math.max(at, first));
      at += length;
    });
  };
  addOutside(0, from);
  for (let at = 0; at < bits.length; ) {
    const bit = bits[at]!;
    const next = bits.indexOf(1 - bit, at);
    const end = next < 0 ? bits.length : next;
    add(bit, end - at);
    at = end;
  }
  addOutside(to, Infinity);
  return joined;
}

/** How many pixels are inside. */
export function areaOf(runs: Runs): number {
  return runs.reduce((sum, length, index) => (index % 2 === 1 ? sum + length : sum), 0);
}

export interface MaskBox {
  readonly left: number;
  readonly top: number;
  /** Past the last column and row. */
  readonly right: number;
  readonly bottom: number;
}

/** Round whole pixels; null for a mask without one. */
export function boxOf(runs: Runs, rows: number): MaskBox | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  eachInside(runs, (start, end) => {
    const [first, last] = [Math.floor(start / rows), Math.floor((end - 1) / rows)];
    left = Math.min(left, first);
    right = Math.max(right, last + 1);
    // A run that goes on in the next column reaches both edges.
    top = Math.min(top, first === last ? start % rows : 0);
    bottom = Math.max(bottom, first === last ? ((end - 1) % rows) + 1 : rows);
  });
  return right < left ? null : { left, top, right, bottom };
}

export function cornersOf({ left, top, right, bottom }: MaskBox): [Point, Point] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

function eachInside(runs: Runs, tell: (start: number, end: number) => void): void {
  let at = 0;
  runs.forEach((length, index) => {
    if (index % 2 === 1) tell(at, at + length);
    at += length;
  });
}
