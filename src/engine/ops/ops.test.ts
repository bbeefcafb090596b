import { tensor1d, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readFloats } from '../golden.ts';
import { attention } from './attention.ts';
import { attentionPerHead } from './attentionPerHead.ts';
import { gelu } from './gelu.ts';
import { layerNorm } from './layerNorm.ts';
import { selectAttention } from './select.ts';

const ops = (file: string) => readFloats('golden', 'vision-tiny', 'ops', file);

beforeAll(() => startBackend('wasm'));

describe.skipIf(!hasShared('golden', 'vision-tiny', 'ops'))(
  'ops against PyTorch in float64 (needs ../shared/golden)',
  () => {
    it.each([
      ['layernorm.eps-1e-12.bin', 1e-12],
      ['layernorm.eps-1e-5.bin', 1e-5],
    ])('LayerNorm of falling variance, a constant row included: %s', (file, eps) => {
      const norm = {
        scale: tensor1d(ops('layernorm.weight.bin')),
        shift: tensor1d(ops('layernorm.bias.bin')),
      };

      const normed = layerNorm(tensor2d(ops('layernorm.input.bin'), [5, 64]), norm, eps);

      expect(maxDifference(normed.dataSync(), ops(file))).toBeLessThan(5e-5);
    });

    it('GELU is the exact one, by erf', () => {
      const x = tensor2d(ops('gelu.input.bin'), [1, 481]);

      expect(maxDifference(gelu(x).dataSync(), ops('gelu.erf.bin'))).toBeLessThan(2e-6);
    });
  },
);

describe('attention', () => {
  // One head of size 1; q = (0, 1), k = (0, ln 3), v = (1, 5). Second row: weights 1/4 and 3/4, so 4.
  const qkv = () => tensor2d([0, 0, 1, 1, Math.log(3), 5], [2, 3]);

  it.each([
    ['all heads at once', attention],
    ['head after head', attentionPerHead],
  ])('weighs values by the softmax of query times key, %s', (_, attend) => {
    expect(maxDifference(attend(qkv(), 1, null).dataSync(), [3, 4])).toBeLessThan(1e-6);
  });

  it.each([
    ['all heads at once', attention],
    ['head after head', attentionPerHead],
  ])('does not look across a mask, %s', (_, attend) => {
    const apart = tensor2d([0, -1e9, -1e9, 0], [2, 2]);

    expect(Array.from(attend(qkv(), 1, apart).dataSync())).toEqual([1, 5]);
  });

  it('gives the same numbers in both forms', () => {
    const values = Float32Array.from({ length: 50 * 3 * 64 }, (_, i) => Math.sin(i * 1.7));
    const many: Tensor2D = tensor2d(values, [50, 192]);

    const found = attentionPerHead(many, 4, null).dataSync();

    expect(maxDifference(found, attention(many, 4, null).dataSync())).toBeLessThan(1e-5);
  });

  it('runs head after head on WASM, where 3-D matmul is slow', () => {
    expect(selectAttention()).toBe(attentionPerHead);
  });
});
