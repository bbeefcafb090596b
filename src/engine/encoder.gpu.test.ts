import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, SelfTestFile } from '../models/index.ts';
import type { HybridArchitecture } from './architecture.ts';
import { startBackend } from './backend.ts';
import { toInput } from './image/toInput.ts';
import { createImageEncoder, type ImageEncoder } from './models/imageEncoder.ts';
import { residualStem, type ResidualStem } from './models/residualStem.ts';
import type { TextEncoder } from './models/sentenceVectors.ts';
import { createTextEncoder } from './models/textEncoder.ts';
import { attention } from './ops/attention.ts';
import { selectAttention } from './ops/select.ts';
import { readSafetensors } from './weights/safetensors.ts';

const read = async (file: string): Promise<Response> => fetch(`/models/osselet-mini/${file}`);

function maxDifference(found: ArrayLike<number>, expected: readonly number[]): number {
  if (found.length !== expected.length) return Infinity;
  return Math.max(...expected.map((value, i) => Math.abs(value - (found[i] ?? NaN))));
}

describe('the bundled model on WebGPU', () => {
  let manifest: Manifest;
  let expected: SelfTestFile;
  let images: ImageEncoder;
  let texts: TextEncoder;

  beforeAll(async () => {
    await startBackend('webgpu');
    manifest = (await (await read('manifest.json')).json()) as Manifest;
    expected = (await (await read(manifest.selfTest.file)).json()) as SelfTestFile;
    const weights = readSafetensors(new Uint8Array(await (await read(manifest.weights.file)).arrayBuffer()));
    const image = manifest.weights.image as object as HybridArchitecture & { readonly stem: ResidualStem };
    images = createImageEncoder(weights, { ...image, kind: 'hybrid', stem: residualStem(image.stem) });
    texts = createTextEncoder(weights, manifest.weights.text);
  });
  afterAll(() => {
    images.dispose();
    texts.dispose();
  });

  it('runs all heads of attention at once', () => {
    expect(selectAttention()).toBe(attention);
  });

  it('gives the film the vectors of check.py', async () => {
    const { side, file } = expected.grey;
    const data = new Uint8Array(await (await read(file)).arrayBuffer());

    const { cls, embedding, patches } = await images.encode(
      toInput({ width: side, height: side, data }, manifest.imageInput),
    );

    expect(maxDifference(embedding, expected.image.embedding)).toBeLessThan(1e-3);
    expect(maxDifference(cls, expected.image.cls)).toBeLessThan(5e-3);
    for (const { index, vector } of expected.image.patches) {
      expect(maxDifference(patches.slice(index * 128, (index + 1) * 128), vector)).toBeLessThan(1e-3);
    }
  });

  it('gives the sentences the vectors of check.py, all in one sequence', async () => {
    const vectors = await texts.encode(expected.texts.map(({ ids }) => ids));

    expected.texts.forEach(({ sentence, embedding }, i) => {
      expect(maxDifference(vectors[i] ?? [], embedding), sentence).toBeLessThan(1e-3);
    });
  });
});
