/** A copy with the bytes of each word in the opposite order; the same array where a word is one byte. */
export function swapped(bytes: Uint8Array, wordBytes: 1 | 2 | 4 = 2): Uint8Array {
  if (wordBytes === 1) return bytes;
  const cells = bytes.slice();
  for (let at = 0; at < cells.length; at++) cells[at] = bytes[at ^ (wordBytes - 1)] ?? 0;
  return cells;
}
