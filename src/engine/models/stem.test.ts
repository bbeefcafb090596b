import { readFileSync } from 'node:fs';
import path from 'node:path';
import { memory, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StemLayer } from '../architecture.ts';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readBytes } from '../golden.ts';
import { uploadParameters } from '../weights/parameters.ts';
import { type NamedTensors, readSafetensors } from '../weights/safetensors.ts';
import { smallStemWeights, wave } from './goldens/stem/smallStem.ts';
import { createStem, runStem } from './stem.ts';

interface Golden {
  readonly side: number;
  readonly layers: readonly StemLayer[];
  readonly shape: readonly number[];
}
const file = path.join(import.meta.dirname, 'goldens', 'stem', 'stem.json');
const { small, mobilenet } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly small: Golden & { readonly values: readonly number[] };
  readonly mobilenet: Golden & { readonly everySeventh: readonly number[] };
};

function run(tensors: NamedTensors, { layers, side }: Golden) {
  const parameters = uploadParameters(tensors);
  const stem = createStem(parameters, layers);
  const channels = layers[0]?.in ?? 1;
  const plane = wave(side * side, 0.013, channels === 1 ? 40 : 1);
  const pixels = Float32Array.from(
    { length: plane.length * channels },
    (_, i) => plane[Math.floor(i / channels)] ?? 0,
  );
  const image = tensor4d(pixels, [1, side, side, channels]);
  const before = memory().numTensors;
  const output = runStem(image, stem);
  const found = { shape: output.shape, values: output.dataSync(), left: memory().numTensors - before };
  output.dispose();
  image.dispose();
  parameters.dispose();
  return found;
}

describe('a convolution stem listed by the model folder', () => {
  beforeAll(() => startBackend('wasm'));

  it('computes every kind of layer as plain loops in float64 do', () => {
    const { shape, values } = run(smallStemWeights(small.layers), small);

    expect(shape).toEqual([1, ...small.shape]);
    expect(maxDifference(values, small.values)).toBeLessThan(5e-5);
  });

  it('keeps no map beside its last one', () => {
    expect(run(smallStemWeights(small.layers), small).left).toBe(1);
  });

  it('refuses a layer that reads one that comes later', () => {
    const [first, second, ...rest] = small.layers as [StemLayer, StemLayer, ...StemLayer[]];
    const layers = [{ ...first, from: second.name }, second, ...rest];

    expect(() => run(smallStemWeights(small.layers), { ...small, layers })).toThrow(
      /deep does not come before/,
    );
  });

  it.skipIf(!hasShared('pretrained', 'mobilenet-v2'))(
    'is MobileNetV2 up to block 17, where its weights are (needs ../shared/pretrained)',
    () => {
      const weights = readSafetensors(readBytes('pretrained', 'mobilenet-v2', 'model.safetensors'));
      const named = new Map([...weights].map(([name, tensor]) => [`image.stem.${name}`, tensor]));

      const { shape, values } = run(named, mobilenet);

      expect(shape).toEqual([1, ...mobilenet.shape]);
      const sampled = values.filter((_, i) => i % 7 === 0);
      expect(maxDifference(sampled, mobilenet.everySeventh)).toBeLessThan(5e-5);
    },
  );
});
