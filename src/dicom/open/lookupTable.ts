/**
 * A LUT item of a Modality, VOI or Presentation LUT Sequence (PS3.3 C.11.1.1, C.11.2.1.1, C.11.6.1), its descriptor
 * checked against its data. Answers null for a damaged one: the film is painted without it, and says so.
 */
import type { LookupTable } from '../display.ts';
import type { Attributes } from './attributes.ts';

const DESCRIPTOR = 'x00283002';
const EXPLANATION = 'x00283003';
const DATA = 'x00283006';

/** @param isSignedInput whether the values that go in can be negative: the descriptor's VR does not tell reliably */
export function readLookupTable(item: Attributes, isSignedInput: boolean): LookupTable | null {
  const [count = NaN, first = NaN, bits = NaN] = item.uint16s(DESCRIPTOR);
  const length = count === 0 ? 0x10000 : count;
  if (!(length >= 1) || !(bits >= 1 && bits <= 16)) return null;
  const entries = readEntries(item, length, bits);
  if (entries === null) return null;
  return {
    first: isSignedInput ? (first << 16) >> 16 : first,
    entries,
    fullScale: fullScale(entries, bits),
    explanation: item.text(EXPLANATION),
  };
}

/** 8-bit entries come two to a word, low byte first, or one to a word; the length of the data tells. */
function readEntries(item: Attributes, length: number, bits: number): Uint16Array | null {
  const words = item.uint16s(DATA, length);
  if (words.length === length) return Uint16Array.from(words);
  const isPacked = bits === 8 && words.length === Math.ceil(length / 2);
  if (!isPacked) return null;
  return Uint16Array.from({ length }, (_, index) => {
    const word = words[index >> 1] ?? 0;
    return index % 2 === 0 ? word & 0xff : word >> 8;
  });
}

/** Some writers announce 8 bits and fill 16: an entry past the announced scale would paint beyond white. */
function fullScale(entries: Uint16Array, bits: number): number {
  const highest = entries.reduce((most, entry) => Math.max(most, entry), 0);
  const needed = Math.max(bits, 32 - Math.clz32(highest));
  return 2 ** needed - 1;
}
