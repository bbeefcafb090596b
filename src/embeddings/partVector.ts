/**
 * The vector of a part of a film: the mean of the patches in it, each by the share of it that is inside, joined in
 * equal parts with the vector of the whole film. Chosen by measuring (scripts/models/measureBoxSearch.ts): FracAtlas
 * validation fold, 94 boxes round fractures, the ten nearest among the films of other patients show the same region
 * in 95 % and a fracture in 34 % (patches alone: 88 and 29 %; the part cut out and encoded as a film: 38 and 12 %).
 * The whole film asked with finds 95 and 37 %: a part does not find fractures better, it says which bone is meant.
 */
export interface PartOfSquare {
  /** Shares of the model's square, 0 to 1. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Patches {
  readonly rows: number;
  readonly columns: number;
  /** Unit vectors [rows × columns, embedding], row by row. */
  readonly vectors: Float32Array;
}

/** `film` [embedding] is a unit vector, and so is the answer. */
export function partVector(patches: Patches, film: Float32Array, part: PartOfSquare): Float32Array {
  const pooled = unit(pooledPatches(patches, film.length, part));
  return Float32Array.from(unit(pooled.map((value, axis) => value + film[axis]!)));
}

/** Unit mean of the patches alone: its cosine with a patch of any film says how like it that patch is. */
export function pooledVector(patches: Patches, width: number, part: PartOfSquare): Float32Array {
  return Float32Array.from(unit(pooledPatches(patches, width, part)));
}

function pooledPatches({ rows, columns, vectors }: Patches, width: number, part: PartOfSquare): Float64Array {
  const sum = new Float64Array(width);
  for (let patch = 0; patch < rows * columns; patch++) {
    const across = overlap(patch % columns, part.left * columns, part.right * columns);
    const share = across * overlap(Math.floor(patch / columns), part.top * rows, part.bottom * rows);
    if (share > 0)
      for (let axis = 0; axis < width; axis++) sum[axis]! += share * vectors[patch * width + axis]!;
  }
  return sum;
}

/** How much of the cell that begins at `at` lies between the two. */
function overlap(at: number, from: number, to: number): number {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
