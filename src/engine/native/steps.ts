/**
 * The steps that a program of the native engine is made of, as c/run.c reads them: records of 20 whole numbers, the kind
 * first. Places are byte offsets; 0 stands for "none", since nothing of ours lies there.
 */
import type { Place } from './layout.ts';

export type Step = readonly number[];

/** Whole numbers of a record, and of what counts a step's units. */
export const recordSize = 20;
export const counterSize = 2;

const kinds = {
  end: 0,
  product: 1,
  convolution: 2,
  depthwise: 3,
  norm: 4,
  pack: 5,
  attend: 6,
  unitRows: 7,
  pick: 8,
  add: 9,
} as const;
const activations = { none: 0, relu: 1, relu6: 2, gelu: 3 } as const;
export type Activation = keyof typeof activations;

/** Rows in memory: `stride` numbers from one to the next. */
export interface Rows {
  readonly at: Place;
  readonly stride: number;
}
/** A linear map, packed by `packedLinear` or `packedConvolution`. */
export interface Packed {
  readonly weight: Place;
  readonly bias: Place;
  readonly inner: number;
  readonly outer: number;
}

/** out = activation(a weight + bias + residual) on `rows` rows. */
export function product(
  a: Rows,
  { weight, bias, inner, outer }: Packed,
  out: Rows,
  rows: number,
  { residual, activation = 'none' }: { readonly residual?: Rows; readonly activation?: Activation } = {},
): Step {
  return record(
    kinds.product,
    ...[a.at, a.stride, weight, bias, residual?.at ?? 0, residual?.stride ?? 0, out.at, out.stride],
    ...[rows, inner, outer, activations[activation]],
  );
}

/** A picture [height, width, channels]. */
export interface Picture {
  readonly at: Place;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
export interface Window {
  readonly kernel: number;
  readonly stride: number;
  /** Zeros before the first row, and before the first column. */
  readonly above: number;
  readonly left: number;
}

export function convolution(
  kind: 'convolution' | 'depthwise',
  from: Picture,
  { kernel, stride, above, left }: Window,
  { weight, bias }: Pick<Packed, 'weight' | 'bias'>,
  to: Picture,
  { residual = 0, activation = 'none' }: { readonly residual?: Place; readonly activation?: Activation } = {},
): Step {
  return record(
    kinds[kind],
    ...[from.at, from.height, from.width, from.channels, kernel, stride, above, left],
    ...[to.height, to.width, weight, bias, residual, to.at, to.channels, activations[activation]],
  );
}

export interface Norm {
  readonly scale: Place;
  readonly shift: Place;
}

export function norm(
  from: Rows,
  { scale, shift }: Norm,
  to: Rows,
  rows: number,
  width: number,
  eps: number,
): Step {
  return record(kinds.norm, from.at, from.stride, to.at, to.stride, rows, width, scale, shift, bitsOf(eps));
}

export interface AttentionPlaces {
  /** [tokens, 3 width]: query, key, value, heads side by side in each. */
  readonly qkv: Place;
  readonly keys: Place;
  readonly values: Place;
  /** [tokens, width] */
  readonly out: Place;
}

export function attention(
  { qkv, keys, values, out }: AttentionPlaces,
  tokens: number,
  heads: number,
  headSize: number,
  mask: Place,
): Step[] {
  return [
    record(kinds.pack, qkv, tokens, heads, headSize, keys, values, bitsOf(headSize ** -0.5)),
    record(kinds.attend, qkv, tokens, heads, headSize, keys, values, mask, out),
  ];
}

export const unitRows = (at: Place, width: number, rows: number): Step =>
  record(kinds.unitRows, at, width, rows);
export const pick = (from: Rows, indices: Place, rows: number, width: number, out: Place): Step =>
  record(kinds.pick, from.at, from.stride, indices, rows, width, out);
export const addInto = (a: Place, b: Place, out: Place, count: number): Step =>
  record(kinds.add, a, b, out, count);

/** A whole program, its end included. */
export function programOf(steps: readonly Step[]): Int32Array {
  return Int32Array.from([...steps, record(kinds.end)].flat());
}

function record(...numbers: readonly number[]): Step {
  return [...numbers, ...new Array<number>(recordSize - numbers.length).fill(0)];
}

/** A float32 number as the whole number of the same bits. */
function bitsOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0] ?? 0;
}
