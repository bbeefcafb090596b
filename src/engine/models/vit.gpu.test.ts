import { tensor1d, tensor2d, tensor4d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VitArchitecture } from '../architecture.ts';
import { startBackend } from '../backend.ts';
import { attention } from '../ops/attention.ts';
import { gelu } from '../ops/gelu.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { uploadParameters } from '../weights/parameters.ts';
import { readSafetensors } from '../weights/safetensors.ts';
import { readTokens, visionNetwork } from './imageEncoder.ts';
import { blockAttention, transformerBlock } from './transformerBlock.ts';

/** Empty where ../shared is not there. */
const golden = import.meta.glob<string>(
  [
    '../../../../shared/golden/vision-tiny/model.safetensors',
    '../../../../shared/golden/vision-tiny/inputs/96x96.nhwc.bin',
    '../../../../shared/golden/vision-tiny/inputs/64x64.nhwc.bin',
    '../../../../shared/golden/vision-tiny/expected/64x64/*.bin',
    '../../../../shared/golden/vision-tiny/expected/96x96.plus01/*.bin',
    '../../../../shared/golden/vision-tiny/ops/*.bin',
  ],
  { query: '?url', import: 'default', eager: true },
);
const file = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(golden[`../../../../shared/golden/vision-tiny/${name}`] ?? '')).arrayBuffer();
const floats = async (name: string) => new Float32Array(await file(name));

const tiny: VitArchitecture = {
  kind: 'vit',
  ...{ width: 64, layers: 3, heads: 4, mlpWidth: 256, layerNormEps: 1e-12, patchStride: 16, grid: [6, 6] },
  ...{ embedding: 32, trainedGrid: 4, positionRule: 'plus01', prefix: '' },
};

function maxDifference(found: Float32Array, expected: Float32Array): number {
  return found.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (expected[i] ?? NaN))), 0);
}

describe.skipIf(Object.keys(golden).length === 0)('the small ViT on WebGPU (needs ../shared/golden)', () => {
  beforeAll(() => startBackend('webgpu'));

  it('gives the vectors of PyTorch for a film of 96 × 96 on a table of 64 × 64', async () => {
    const tensors = readSafetensors(new Uint8Array(await file('model.safetensors')));
    const image = (await floats('inputs/96x96.nhwc.bin')).slice(96 * 96 * 3, 2 * 96 * 96 * 3);
    const parameters = uploadParameters(tensors);
    const network = visionNetwork(tensors, parameters, tiny);

    let tokens = network.embed(tensor4d(image, [1, 96, 96, 3]));
    for (const weights of network.blocks) tokens = transformerBlock(tokens, weights, tiny, attention);
    const found = await readTokens(tokens, network, tiny);

    const [cls, embedding] = await Promise.all(
      ['cls', 'embedding'].map((name) => floats(`expected/96x96.plus01/${name}.bin`)),
    );
    expect(found.cls).toHaveLength(64);
    expect(maxDifference(found.cls, cls?.slice(64, 128) ?? image)).toBeLessThan(5e-3);
    expect(maxDifference(found.embedding, embedding?.slice(32, 64) ?? image)).toBeLessThan(1e-3);
    parameters.dispose();
  });

  it('gives every state of PyTorch for a random film of 64 × 64, and looks where it looks', async () => {
    const tensors = readSafetensors(new Uint8Array(await file('model.safetensors')));
    const image = (await floats('inputs/64x64.nhwc.bin')).slice(64 * 64 * 3, 2 * 64 * 64 * 3);
    const [states, looks, last] = await Promise.all(
      ['hidden_states', 'attentions', 'last_hidden_state'].map((name) =>
        floats(`expected/64x64/${name}.bin`),
      ),
    );
    const shape: VitArchitecture = { ...tiny, grid: [4, 4], positionRule: 'exact' };
    const parameters = uploadParameters(tensors);
    const network = visionNetwork(tensors, parameters, shape);

    let tokens: Tensor2D = network.embed(tensor4d(image, [1, 64, 64, 3]));
    const hidden = [await tokens.data<'float32'>()];
    const attentions: Float32Array[] = [];
    for (const weights of network.blocks) {
      attentions.push(await blockAttention(tokens, weights, shape).data<'float32'>());
      tokens = transformerBlock(tokens, weights, shape, attention);
      hidden.push(await tokens.data<'float32'>());
    }
    const normed = await layerNorm(tokens, network.norm, shape.layerNormEps).data<'float32'>();

    // [layer, image, …]: the second of three images.
    const of = (values: Float32Array | undefined, layer: number, length: number) =>
      values?.slice((layer * 3 + 1) * length, (layer * 3 + 2) * length) ?? image;
    expect([hidden.length, attentions.length, normed.length]).toEqual([4, 3, 17 * 64]);
    hidden.forEach((state, layer) =>
      expect(maxDifference(state, of(states, layer, 17 * 64))).toBeLessThan(5e-3),
    );
    attentions.forEach((look, layer) =>
      expect(maxDifference(look, of(looks, layer, 4 * 17 * 17))).toBeLessThan(5e-3),
    );
    expect(maxDifference(normed, of(last, 0, 17 * 64))).toBeLessThan(5e-3);
    parameters.dispose();
  });

  it('has LayerNorm with either eps, a constant row included, and the exact GELU', async () => {
    const ops = (name: string) => floats(`ops/${name}.bin`);
    const norm = {
      scale: tensor1d(await ops('layernorm.weight')),
      shift: tensor1d(await ops('layernorm.bias')),
    };
    const rows = tensor2d(await ops('layernorm.input'), [5, 64]);

    const small = await layerNorm(rows, norm, 1e-12).data<'float32'>();
    const large = await layerNorm(rows, norm, 1e-5).data<'float32'>();
    const bent = await gelu(tensor2d(await ops('gelu.input'), [1, 481])).data<'float32'>();

    expect([small.length, bent.length]).toEqual([320, 481]);
    expect(maxDifference(small, await ops('layernorm.eps-1e-12'))).toBeLessThan(5e-3);
    expect(maxDifference(large, await ops('layernorm.eps-1e-5'))).toBeLessThan(5e-3);
    expect(maxDifference(bent, await ops('gelu.erf'))).toBeLessThan(5e-3);
  });
});
