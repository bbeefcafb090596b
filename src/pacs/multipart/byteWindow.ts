/**
 * The bytes of a stream that are not read yet, in one buffer that grows by doubling: a byte is copied a few times at
 * most, however small the chunks, and a search never looks at a byte twice.
 */
export interface ByteWindow {
  readonly length: number;
  push(chunk: Uint8Array): void;
  /** Where `wanted` begins, counted from the first unread byte; -1 while it is not there. */
  find(wanted: Uint8Array): number;
  at(index: number): number | undefined;
  /** A copy of the next bytes, which are then read. */
  take(count: number): Uint8Array;
  skip(count: number): void;
}

export function createByteWindow(): ByteWindow {
  let buffer = new Uint8Array(1 << 16);
  let [start, end] = [0, 0];
  // Up to here the last search found nothing.
  let [searched, lastWanted]: [number, Uint8Array | null] = [0, null];

  function makeRoom(count: number): void {
    if (end + count <= buffer.length) return;
    const unread = buffer.subarray(start, end);
    const isHalfRead = unread.length + count <= buffer.length / 2;
    const next = isHalfRead ? buffer : new Uint8Array(2 * (unread.length + count));
    next.set(unread);
    [buffer, searched, end, start] = [next, Math.max(0, searched - start), unread.length, 0];
  }

  return {
    get length() {
      return end - start;
    },
    push(chunk) {
      makeRoom(chunk.length);
      buffer.set(chunk, end);
      end += chunk.length;
    },
    find(wanted) {
      let from = wanted === lastWanted ? Math.max(start, searched) : start;
      lastWanted = wanted;
      const last = end - wanted.length;
      for (; from <= last; from += 1) {
        from = buffer.indexOf(wanted[0] ?? 0, from);
        if (from === -1 || from > last) break;
        if (wanted.every((byte, at) => buffer[from + at] === byte)) {
          searched = from;
          return from - start;
        }
      }
      searched = Math.max(start, last + 1);
      return -1;
    },
    at: (index) => (index < end - start ? buffer[start + index] : undefined),
    take(count) {
      const bytes = buffer.slice(start, start + count);
      start += count;
      return bytes;
    },
    skip(count) {
      start += count;
    },
  };
}
