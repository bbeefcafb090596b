/**
 * A map for a model whose patches were never trained: each square of a grid over the model's square is covered with grey
 * in turn, the film goes through the network again, and the fall of the score says how much it hung on that square
 * (Zeiler and Fergus 2014, section 4.2). Squares without film are not covered: nothing hangs on them.
 */
import type { Grey8 } from '../../dicom/index.ts';
import type { SimilarityMap } from '../../embeddings/index.ts';
import { scoreOf } from '../score.ts';

/** Seven by seven: 49 passes at most, each square a seventh of the side. */
const occlusionSide = 7;
/** Grey level of 255 under which the mean of a square is background. */
const backgroundGrey = 5;
/** As many as keep the network busy while the next one is written. */
const atOnce = 2;

export interface Ensemble {
  readonly positive: Float32Array;
  readonly negative: Float32Array;
}

export interface OcclusionWork {
  readonly embed: (square: Grey8) => Promise<Float32Array>;
  readonly onProgress: (done: number, total: number) => void;
  /** None further once it says no. */
  readonly isWanted: () => boolean;
}

/** In `cosines` the fall of the score, which may be negative; null once nobody wants it. */
export async function occlusionMap(
  square: Grey8,
  { positive, negative }: Ensemble,
  { embed, onProgress, isWanted }: OcclusionWork,
): Promise<SimilarityMap | null> {
  const count = occlusionSide * occlusionSide;
  const tissue = Uint8Array.from({ length: count }, (_, cell) =>
    meanOf(square, cell) > backgroundGrey ? 1 : 0,
  );
  const covered = [...tissue.keys()].filter((cell) => tissue[cell] === 1);
  const grey = meanOfCells(square, covered);
  const falls = new Float32Array(count);
  const whole = scoreOf(await embed(square), positive, negative);
  const left = covered.values();
  let done = 0;
  const one = async (): Promise<void> => {
    for (const cell of left) {
      if (!isWanted()) return;
      const vector = await embed(coveredSquare(square, cell, grey));
      falls[cell] = whole - scoreOf(vector, positive, negative);
      onProgress(++done, covered.length);
    }
  };
  onProgress(0, covered.length);
  await Promise.all(Array.from({ length: atOnce }, one));
  return isWanted() ? { rows: occlusionSide, columns: occlusionSide, cosines: falls, tissue } : null;
}

function coveredSquare(square: Grey8, cell: number, grey: number): Grey8 {
  const data = square.data.slice();
  for (const [from, to] of rowsOf(square, cell)) data.fill(grey, from, to);
  return { ...square, data };
}

function meanOfCells(square: Grey8, cells: readonly number[]): number {
  const sum = cells.reduce((total, cell) => total + meanOf(square, cell), 0);
  return Math.round(sum / Math.max(cells.length, 1));
}

function meanOf(square: Grey8, cell: number): number {
  let [sum, pixels] = [0, 0];
  for (const [from, to] of rowsOf(square, cell)) {
    for (let at = from; at < to; at++) sum += square.data[at] ?? 0;
    pixels += to - from;
  }
  return sum / pixels;
}

/** Where each row of pixels of a cell begins and ends in the data. */
function rowsOf({ width, height }: Grey8, cell: number): (readonly [from: number, to: number])[] {
  const [left, right] = spanOf(cell % occlusionSide, width);
  const [top, bottom] = spanOf(Math.floor(cell / occlusionSide), height);
  return Array.from({ length: bottom - top }, (_, row) => {
    const start = (top + row) * width;
    return [start + left, start + right] as const;
  });
}

function spanOf(index: number, side: number): readonly [number, number] {
  const at = (step: number) => Math.round((step * side) / occlusionSide);
  return [at(index), at(index + 1)];
}
