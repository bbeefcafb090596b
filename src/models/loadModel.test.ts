import { describe, expect, it } from 'vitest';
import type { ByteSource } from './byteSource.ts';
import { describeModel, loadModel } from './loadModel.ts';
import type { Manifest } from './manifest.ts';
import { aFolder, bundledJson, jsonBytes, refusalOf } from './testFolder.ts';

const refusal = async (source: ByteSource) => {
  const found = await refusalOf(source);
  return found && { code: found.code, facts: found.facts };
};
const manifestWith = (change: (manifest: Manifest) => object) => {
  const manifest = bundledJson<Manifest>('manifest.json');
  return jsonBytes({ ...manifest, ...change(manifest) });
};

describe('the bundled model folder', () => {
  it('is whole: every file is the one its manifest names', async () => {
    const model = await loadModel(aFolder());

    expect(model.manifest.name).toBe('osselet-mini');
    expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(model.weights.size).toBe(111);
    expect(model.tokenizer.tokenize('Fracture du radius').tokens.map(({ id }) => id)).not.toContain(null);
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

  it('carries how often the fracture map points into a reader’s box, and for which films it was made', async () => {
    const { reference, manifest } = await loadModel(aFolder());

    expect(reference.fracture?.pointing).toEqual({
      value: 0.238,
      ci95: [0.159, 0.32],
      chance: 0.01,
      n: 105,
      fold: 'test',
    });
    expect(reference.hand?.pointing).toBeNull();
    expect(manifest.domain).toEqual({ modalities: ['CR', 'DX', 'RG', 'OT'], minSidePx: 64 });
    expect(manifest.textInput.undistinguishedWords).toContain('déplacée');
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
    ['has another format', jsonBytes({ format: 'osselet-model/2' })],
  ])('is refused when its manifest %s', async (_, manifest) => {
    expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({ code: 'manifest-invalid' });
  });

  it('is refused when the manifest reaches out of the folder', async () => {
    const manifest = manifestWith(({ files: listed }) => ({
      files: { ...listed, '../secret': { bytes: 1, sha256: '0'.repeat(64) } },
    }));

    expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({ code: 'manifest-invalid' });
  });

  it('is refused when a part names a file without a hash', async () => {
    const manifest = manifestWith(() => ({ tokenizer: { file: 'other.json' } }));

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
      const manifest = manifestWith(({ weights }) => ({
        weights: { ...weights, [part]: { ...weights[part], ...change } },
      }));

      expect(await refusal(aFolder({ 'manifest.json': manifest }))).toMatchObject({
        code,
        facts: { tensor },
      });
    },
  );
});
