/**
 * A mask as COCO writes it: runs down the columns, from the left one, of pixels outside and inside in turn, beginning
 * with those outside; the lengths packed into text as COCO’s maskApi does (6 bits a character, differences to the length
 * two before from the fourth on). `size` is rows, then columns.
 */
import type { MaskRle } from '../../mark.ts';

/** 1 inside, 0 outside, column by column: pixel (x, y) is at x × rows + y. */
export type MaskBits = Uint8Array;

export function encodeMask(bits: MaskBits, [rows, columns]: MaskRle['size']): MaskRle {
  const counts: number[] = [];
  let [value, length] = [0, 0];
  for (const bit of bits) {
    if (bit !== value) {
      counts.push(length);
      [value, length] = [bit, 0];
    }
    length++;
  }
  return { size: [rows, columns], counts: packed([...counts, length]) };
}

/** null for text that is not runs of exactly this many pixels. */
export function decodeMask({ size: [rows, columns], counts }: MaskRle): MaskBits | null {
  const runs = runsOf(counts);
  if (runs?.reduce((sum, run) => sum + run, 0) !== rows * columns) return null;
  const bits = new Uint8Array(rows * columns);
  let at = 0;
  runs.forEach((run, index) => {
    if (index % 2 === 1) bits.fill(1, at, at + run);
    at += run;
  });
  return bits;
}

/** Lengths as COCO lists them where they are not packed. */
export function packed(runs: readonly number[]): string {
  return runs.map((run, at) => packedNumber(at > 2 ? run - runs[at - 2]! : run)).join('');
}

function packedNumber(number: number): string {
  let [rest, text, isMore] = [number, '', true];
  while (isMore) {
    const five = rest & 0x1f;
    rest >>= 5;
    isMore = (five & 0x10) === 0 ? rest !== 0 : rest !== -1;
    text += String.fromCharCode((isMore ? five | 0x20 : five) + 48);
  }
  return text;
}

/** null for what no packing gives: a character of another alphabet, a cut end, a length below 0. */
export function runsOf(counts: string): number[] | null {
  const runs: number[] = [];
  let [number, shift] = [0, 0];
  for (const character of counts) {
    const code = character.charCodeAt(0) - 48;
    if (code < 0 || code > 63 || shift > 25) return null;
    number |= (code & 0x1f) << shift;
    shift += 5;
    if ((code & 0x20) !== 0) continue;
    if ((code & 0x10) !== 0 && shift < 32) number |= -1 << shift;
    const run = number + (runs.length > 2 ? runs[runs.length - 2]! : 0);
    if (run < 0) return null;
    runs.push(run);
    [number, shift] = [0, 0];
  }
  return shift === 0 ? runs : null;
}
