/** Segmented palette data (PS3.3 C.7.9.2): discrete runs, straight lines, and repeats of earlier segments. */
const DISCRETE = 0;
const LINEAR = 1;
const INDIRECT = 2;

/** `null` when the segments do not make exactly `entries` entries, or point where no segment is. */
export function expandSegments(words: Uint16Array, entries: number): Uint16Array | null {
  const out: number[] = [];
  const isWhole = expand(words, 0, Infinity, out, entries, false);
  return isWhole && out.length === entries ? Uint16Array.from(out) : null;
}

function expand(
  words: Uint16Array,
  from: number,
  segments: number,
  out: number[],
  entries: number,
  isCopy: boolean,
): boolean {
  let at = from;
  for (let segment = 0; segment < segments && at < words.length; segment++) {
    const [opcode, length = 0] = words.subarray(at, at + 2);
    const isInside = out.length + (opcode === INDIRECT ? 0 : length) <= entries;
    // A segment of nothing could be repeated for ever.
    if (!isInside || length === 0) return false;
    if (opcode === DISCRETE) {
      if (at + 2 + length > words.length) return false;
      out.push(...words.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    } else if (opcode === LINEAR) {
      const end = words[at + 2];
      if (end === undefined || out.length === 0) return false;
      out.push(...line(out.at(-1) ?? 0, end, length));
      at += 3;
    } else if (opcode === INDIRECT && !isCopy && at + 4 <= words.length) {
      // The offset counts bytes from the first segment, as two words, low word first.
      const target = ((words[at + 2] ?? 0) + 65_536 * (words[at + 3] ?? 0)) / 2;
      if (!expand(words, target, length, out, entries, true)) return false;
      at += 4;
    } else return false;
  }
  return true;
}

/** `length` entries after `start`, the last of them `end`. */
function line(start: number, end: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.round(start + ((end - start) * (index + 1)) / length));
}
