import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOsseletError } from '../foundation/index.ts';
import type { ByteSource } from './byteSource.ts';
import { folderSource } from './folderSource.ts';
import { describeModel, loadModel } from './loadModel.ts';
import type { Manifest } from './manifest.ts';

const folder = path.resolve(import.meta.dirname, '../../models/osselet-mini');
const files = new Map<string, Uint8Array>();

/** The committed folder, some of its files replaced (null: gone). */
function aFolder(changes: Readonly<Record<string, Uint8Array | null>> = {}): ByteSource {
  const disk = folderSource(folder);
  return {
    async read(file) {
      const change = changes[file];
      if (change === null) return folderSource('/nowhere').read(file);
      return change ?? files.get(file) ?? disk.read(file);
    },
  };
}

async function refusal(source: ByteSource): Promise<{ code: string; facts: object } | null> {
  try {
    await loadModel(source);
    return null;
  } catch (error) {
    if (isOsseletError(error)) return { code: error.code, facts: error.facts };
    throw error;
  }
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
async function manifestWith(change: (manifest: Manifest) => object): Promise<Uint8Array> {
  const manifest = JSON.parse(new TextDecoder().decode(await aFolder().read('manifest.json'))) as Manifest;
  return bytesOf({ ...manifest, ...change(manifest) });
}

beforeAll(async () => {
  const manifest = JSON.parse(
    new TextDecoder().decode(await folderSource(folder).read('manifest.json')),
  ) as Manifest;
  for (const file of Object.keys(manifest.files)) files.set(file, await folderSource(folder).read(file));
});

describe('the bundled model folder', () => {
  it('is whole: every file is the one its manifest names', async () => {
    const model = await loadModel(aFolder());

    expect(model.manifest.name).toBe('osselet-mini');
    expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(model.weights.size).toBe(111);
    expect(Object.keys(model.vocabulary.words)).toHaveLength(373);
  });

  it('localises fractures and nothing else', async () => {
    const { findings } = await loadModel(aFolder());

    expect(findings.filter(({ localises }) => localises).map(({ id }) => id)).toEqual(['fracture']);
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['hardware', 'several', 'hand', 'oblique']),
    );
  });

  it('carries the thresholds of the pilot for fracture, with how often they err on the test films', async () => {
    const { reference } = await loadModel(aFolder());

    expect(reference.fracture?.thresholds).toEqual({
      low: -0.17184101641178132,
      high: 0.08273468613624578,
      measuredOn: { fold: 'test', n: 707, positives: 105 },
      atLow: { sensitivity: 0.848, specificity: 0.54 },
      atHigh: { sensitivity: 0.39, specificity: 0.934 },
    });
    expect(reference.fracture?.auroc?.value).toBe(0.81);
  });

  it('carries what our engine measured of the other findings on the same test films', async () => {
    const { reference } = await loadModel(aFolder());

    expect(reference.hand?.thresholds).toMatchObject({
      low: 0.04506,
      high: 0.29421,
      measuredOn: { fold: 'test', n: 707, positives: 272 },
      atLow: { sensitivity: 0.978, specificity: 0.901 },
    });
    expect(reference.hardware?.auroc).toEqual({ value: 0.918, ci95: [0.812, 0.987], n: 707, positives: 15 });
    expect(reference.several?.auroc).toBeNull();
  });

  it('places no threshold where fewer than 30 reference films show the finding', async () => {
    const { reference } = await loadModel(aFolder());

    expect([reference.hardware?.thresholds, reference.several?.thresholds]).toEqual([null, null]);
  });

  it('keeps its weights out of what crosses to the screen', async () => {
    const description = describeModel(await loadModel(aFolder()));

    expect(Object.keys(description).sort()).toEqual(['card', 'findings', 'hash', 'manifest', 'reference']);
    expect(structuredClone(description)).toEqual(description);
  });
});

describe('a model folder that is not as its maker left it', () => {
  it.each([
    'model.safetensors',
    'vocab.json',
    'prompts.json',
    'reference.json',
    'card.fr.md',
    'card.en.md',
    'self-test.json',
    'self-test.grey.bin',
  ])('is refused, and %s named, when one byte of it changed', async (file) => {
    const changed = (await aFolder().read(file)).slice();
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;

    const found = await refusal(aFolder({ [file]: changed }));

    expect(found).toMatchObject({ code: 'file-changed', facts: { file } });
  });

  it('is refused when a file is one byte short', async () => {
    const short = (await aFolder().read('model.safetensors')).subarray(1);

    const found = await refusal(aFolder({ 'model.safetensors': short }));

    expect(found).toEqual({
      code: 'file-changed',
      facts: { file: 'model.safetensors', expected: '6318328', found: '6318327' },
    });
  });

  it('is refused when a file or the manifest is gone', async () => {
    expect(await refusal(aFolder({ 'prompts.json': null }))).toMatchObject({
      code: 'file-missing',
      facts: { file: 'prompts.json' },
    });
    expect(await refusal(aFolder({ 'manifest.json': null }))).toMatchObject({ code: 'manifest-missing' });
  });

  it.each([
    ['is no JSON', new TextEncoder().encode('<!doctype html>')],
    ['has another format', bytesOf({ format: 'osselet-model/2' })],
  ])('is refused when its manifest %s', async (_, manifest) => {
    expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({ code: 'manifest-invalid' });
  });

  it('is refused when the manifest reaches out of the folder', async () => {
    const manifest = await manifestWith(({ files: listed }) => ({
      files: { ...listed, '../secret': { bytes: 1, sha256: '0'.repeat(64) } },
    }));

    expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({ code: 'manifest-invalid' });
  });

  it('is refused when a part names a file without a hash', async () => {
    const manifest = await manifestWith(() => ({ tokenizer: { file: 'other.json' } }));

    expect(await refusal(aFolder({ 'manifest.json': manifest }))).toEqual({
      code: 'file-unlisted',
      facts: { file: 'other.json' },
    });
  });

  it.each([
    ['image' as const, { layers: 4 }, 'tensor-missing', 'image.blocks.3.norm1.weight'],
    ['text' as const, { vocabulary: 377 }, 'tensor-shape', 'text.embed'],
  ])(
    'is refused when its %s weights are not those of its architecture',
    async (part, change, code, tensor) => {
      const manifest = await manifestWith(({ weights }) => ({
        weights: { ...weights, [part]: { ...weights[part], ...change } },
      }));

      expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({
        code,
        facts: { tensor },
      });
    },
  );
});
