/**
 * Where everything lies in the memory of the native engine: places are given out before there is a memory, so that one is
 * made once, of the right size, and weights are written straight into it.
 */

/** A place in the memory, in bytes from its start. */
export type Place = number;

/** Fills `target`, all zeros before, with what the place has to hold. */
export type Fill = (target: Float32Array) => void;

export interface Layout {
  /** Room for so many numbers of 4 bytes; what it holds at first is not told. */
  room(count: number): Place;
  /** Room with values of its own. */
  constant(count: number, fill: Fill): Place;
  /** Room that any number of steps use for a moment: as much as the largest asked for. */
  scratch(count: number): void;
  readonly scratchCount: () => number;
  readonly end: () => Place;
  /** Writes all constants. */
  fillIn(memory: ArrayBufferLike): void;
}

/** A cache line: two threads never write into the same one, and vectors lie in one piece. */
const alignment = 64;

export function createLayout(start: Place): Layout {
  const constants: { at: Place; count: number; fill: Fill }[] = [];
  let next = aligned(start);
  let largest = 0;
  const room = (count: number): Place => {
    const at = next;
    next = aligned(next + 4 * count);
    return at;
  };
  return {
    room,
    constant(count, fill) {
      const at = room(count);
      constants.push({ at, count, fill });
      return at;
    },
    scratch: (count) => void (largest = Math.max(largest, count)),
    scratchCount: () => largest,
    end: () => next,
    fillIn(memory) {
      for (const { at, count, fill } of constants.splice(0)) fill(new Float32Array(memory, at, count));
    },
  };
}

function aligned(place: number): Place {
  return Math.ceil(place / alignment) * alignment;
}
