/** Reads the reference numbers for tests; how they were made stands in make.py. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Matrix } from '../solve/matrix.ts';

interface Fit {
  readonly weights: readonly (readonly number[])[];
  readonly intercepts: readonly number[];
}
interface HeadsGolden {
  readonly x: readonly (readonly number[])[];
  readonly binary: readonly number[];
  readonly grades: readonly number[];
  readonly months: readonly number[];
  readonly strength: number;
  readonly binary_fit: Fit;
  readonly weighted_fit: Fit;
  readonly multinomial_fit: Fit;
  readonly ordinal_fit: {
    readonly weights: readonly number[];
    readonly intercepts: readonly number[];
    readonly value: number;
  };
  readonly smooth_l1_fit: {
    readonly scale: number;
    readonly centre: number;
    readonly weights: readonly number[];
    readonly intercept: number;
    readonly value: number;
  };
  readonly ridge_fit: { readonly weights: readonly number[]; readonly intercept: number };
  readonly scores: { readonly first: readonly number[]; readonly second: readonly number[] };
  readonly platt: { readonly slope: number; readonly offset: number };
  readonly isotonic: readonly number[];
  readonly delong: {
    readonly first: number;
    readonly second: number;
    readonly standard_error: number;
    readonly p: number;
  };
}

const file = path.join(import.meta.dirname, 'heads.json');
export const golden = JSON.parse(readFileSync(file, 'utf8')) as HeadsGolden;

export function goldenVectors(): Matrix {
  return { values: Float32Array.from(golden.x.flat()), rows: golden.x.length, columns: 4 };
}
