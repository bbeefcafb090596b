/**
 * The precompiled character map of a SentencePiece model: a double-array trie over UTF-8 bytes (darts-clone), whose values
 * are offsets into a block of NUL-ended replacements. At each place the longest sequence that the map knows is replaced;
 * what it does not know stays.
 */
import { engineError } from '../errors.ts';

export type Normalise = (text: string) => string;

export function readCharsmap(blob: Uint8Array): Normalise {
  if (blob.byteLength === 0) return (text) => text;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const trieBytes = blob.byteLength < 4 ? -1 : view.getUint32(0, true);
  if (trieBytes < 4 || trieBytes % 4 !== 0 || 4 + trieBytes > blob.byteLength) {
    throw engineError('tokenizer-invalid', { place: 'precompiled_charsmap' });
  }
  const trie = Uint32Array.from({ length: trieBytes / 4 }, (_, i) => view.getUint32(4 + 4 * i, true));
  const replacements = blob.subarray(4 + trieBytes);
  return (text) => normalise(new TextEncoder().encode(text), trie, replacements);
}

function normalise(bytes: Uint8Array, trie: Uint32Array, replacements: Uint8Array): string {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const match = longestMatch(bytes, at, trie);
    const length = match?.length ?? utf8Length(bytes[at] ?? 0);
    parts.push(match === null ? bytes.subarray(at, at + length) : replacementAt(replacements, match.value));
    at += length;
  }
  return parts.map((part) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)).join('');
}

function replacementAt(replacements: Uint8Array, offset: number): Uint8Array {
  const end = replacements.indexOf(0, offset);
  return replacements.subarray(offset, end < 0 ? replacements.length : end);
}

function longestMatch(bytes: Uint8Array, start: number, trie: Uint32Array) {
  let found: { value: number; length: number } | null = null;
  let node = offsetOf(trie[0] ?? 0);
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    node ^= byte;
    const unit = trie[node] ?? leafBit;
    if (labelOf(unit) !== byte) break;
    node ^= offsetOf(unit);
    if (hasLeaf(unit)) found = { value: (trie[node] ?? 0) & 0x7fffffff, length: at + 1 - start };
  }
  return found;
}

/** A unit of darts-clone: label in the low byte, leaf flag in bit 8, the offset's scale in bit 9, offset above; bit 31 marks a leaf. */
const leafBit = 0x80000000;
const labelOf = (unit: number): number => (unit & (leafBit | 0xff)) >>> 0;
const hasLeaf = (unit: number): boolean => ((unit >>> 8) & 1) === 1;
const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & 0x200) >>> 6);

function utf8Length(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
