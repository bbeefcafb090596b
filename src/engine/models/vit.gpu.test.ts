import { tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VitArchitecture } from '../architecture.ts';
import { startBackend } from '../backend.ts';
import { attention } from '../ops/attention.ts';
import { uploadParameters } from '../weights/parameters.ts';
import { readSafetensors } from '../weights/safetensors.ts';
import { readTokens, visionNetwork } from './imageEncoder.ts';
import { transformerBlock } from './transformerBlock.ts';

/** Empty where ../shared is not there. */
const golden = import.meta.glob<string>(
  [
    '../../../../shared/golden/vision-tiny/model.safetensors',
    '../../../../shared/golden/vision-tiny/inputs/96x96.nhwc.bin',
    '../../../../shared/golden/vision-tiny/expected/96x96.plus01/*.bin',
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
});
