/** The steps of transformer blocks over tokens that stay in one place; the buffers between steps are shared by all blocks. */
import type { BlockShape } from '../architecture.ts';
import type { BlockNames } from '../models/blockNames.ts';
import type { Layout, Place } from './layout.ts';
import type { PackedWeights } from './packed.ts';
import { attention, norm, product, type Norm, type Packed, type Step } from './steps.ts';

/** Both kinds of block: their names differ, not what they hold. */
export interface PackedBlock {
  readonly norm1: Norm;
  readonly qkv: Packed;
  readonly out: Packed;
  readonly norm2: Norm;
  readonly fc1: Packed;
  readonly fc2: Packed;
}

export function packBlock(weights: PackedWeights, names: BlockNames): PackedBlock {
  return {
    norm1: weights.norm(names.norm1),
    qkv: weights.linear(...names.qkv),
    out: weights.linear(names.out),
    norm2: weights.norm(names.norm2),
    fc1: weights.linear(names.fc1),
    fc2: weights.linear(names.fc2),
  };
}

export interface BlockBuffers {
  readonly normed: Place;
  readonly qkv: Place;
  readonly keys: Place;
  readonly values: Place;
  readonly attended: Place;
  readonly hidden: Place;
}

const whole = (count: number): number => Math.ceil(count / 8) * 8;

export function blockBuffers(
  layout: Layout,
  tokens: number,
  width: number,
  heads: number,
  hidden: number,
): BlockBuffers {
  // Weights of six queries over all keys.
  layout.scratch(6 * whole(tokens));
  return {
    normed: layout.room(tokens * width),
    qkv: layout.room(tokens * 3 * width),
    keys: layout.room(whole(tokens) * width),
    values: layout.room(tokens * heads * whole(width / heads)),
    attended: layout.room(tokens * width),
    hidden: layout.room(tokens * hidden),
  };
}

interface Tokens {
  readonly at: Place;
  readonly count: number;
  readonly width: number;
  /** [count, count] added to the scores, or 0. */
  readonly mask: Place;
}

/** x += out(attention(norm1(x))); x += fc2(gelu(fc1(norm2(x)))). */
export function preNormSteps(
  { at, count, width, mask }: Tokens,
  { norm1, qkv, out, norm2, fc1, fc2 }: PackedBlock,
  { heads, layerNormEps }: BlockShape,
  buffers: BlockBuffers,
): Step[] {
  const x = { at, stride: width };
  const normed = { at: buffers.normed, stride: width };
  const hidden = { at: buffers.hidden, stride: fc1.outer };
  return [
    norm(x, norm1, normed, count, width, layerNormEps),
    product(normed, qkv, { at: buffers.qkv, stride: 3 * width }, count),
    ...attention({ ...buffers, out: buffers.attended }, count, heads, width / heads, mask),
    product({ at: buffers.attended, stride: width }, out, x, count, { residual: x }),
    norm(x, norm2, normed, count, width, layerNormEps),
    product(normed, fc1, hidden, count, { activation: 'gelu' }),
    product(hidden, fc2, x, count, { residual: x }),
  ];
}

/** x = norm1(x + out(attention(x))); x = norm2(x + fc2(gelu(fc1(x)))). */
export function postNormSteps(
  { at, count, width, mask }: Tokens,
  { norm1, qkv, out, norm2, fc1, fc2 }: PackedBlock,
  { heads, layerNormEps }: BlockShape,
  buffers: BlockBuffers,
): Step[] {
  const x = { at, stride: width };
  const sum = { at: buffers.normed, stride: width };
  const hidden = { at: buffers.hidden, stride: fc1.outer };
  return [
    product(x, qkv, { at: buffers.qkv, stride: 3 * width }, count),
    ...attention({ ...buffers, out: buffers.attended }, count, heads, width / heads, mask),
    product({ at: buffers.attended, stride: width }, out, sum, count, { residual: x }),
    norm(sum, norm1, x, count, width, layerNormEps),
    product(x, fc1, hidden, count, { activation: 'gelu' }),
    product(hidden, fc2, sum, count, { residual: x }),
    norm(sum, norm2, x, count, width, layerNormEps),
  ];
}
