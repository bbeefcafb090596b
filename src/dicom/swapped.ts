/** A copy with the two bytes of each 16-bit word exchanged. */
export function swapped(bytes: Uint8Array): Uint8Array {
  const cells = bytes.slice();
  for (let at = 0; at + 1 < cells.length; at += 2) {
    cells[at] = bytes[at + 1] ?? 0;
    cells[at + 1] = bytes[at] ?? 0;
  }
  return cells;
}
