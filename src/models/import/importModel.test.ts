import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTextEncoder,
  readSafetensors,
  writeSafetensors,
  type NamedTensors,
} from '../../engine/index.ts';
import { isOsseletError, type Facts } from '../../foundation/index.ts';
import { hasShared, maxDifference, readBytes, readFloats, readJson } from '../../engine/golden.ts';
import { loadModel } from '../loadModel.ts';
import type { Model } from '../manifest.ts';
import { importModel, type ModelFiles } from './importModel.ts';
import { fixture, folderOf, jsonFixture, tinyExport } from './tinyExport.ts';

const VISION = 'vision_encoder/pytorch_model.bin';
const TEXT = 'text_encoder/model.safetensors';
const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const imported = (changes: Readonly<Record<string, Uint8Array | null>> = {}) =>
  importModel(tinyExport(changes), null);

async function refusal(changes: Readonly<Record<string, Uint8Array | null>>) {
  const found = await imported(changes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!isOsseletError(found)) throw new Error('was imported, or broke', { cause: found });
  return { code: found.code, facts: found.facts };
}

/** The text weights with one change, as their maker would have written them. */
function textWith(
  change: (
    tensors: Map<string, NamedTensors extends ReadonlyMap<string, infer Tensor> ? Tensor : never>,
  ) => void,
) {
  const tensors = new Map(readSafetensors(fixture('tiny-export', 'text_encoder', 'model.safetensors')));
  change(tensors);
  return writeSafetensors(tensors);
}
const config = (folder: string, change: object) =>
  utf8({ ...jsonFixture<object>('tiny-export', folder, 'config.json'), ...change });

describe('the authors’ export', () => {
  let files: ModelFiles;
  let model: Model;

  beforeAll(async () => {
    files = await imported();
    model = await loadModel(folderOf(files));
  });

  it('becomes a model folder that loads, each file by its hash', () => {
    expect([...files.keys()]).toEqual([
      'manifest.json',
      'vision.safetensors',
      'text.safetensors',
      'sentencepiece.bpe.model',
      'prompts.json',
      'reference.json',
      'card.fr.md',
      'card.en.md',
      'self-test.json',
      'self-test.grey.bin',
    ]);
    expect(model.manifest.name).toBe('Tiny-export');
    expect(model.manifest.imageInput).toEqual({ preset: 'paper', size: 8, mean: 0.5, std: 0.25 });
    expect(model.manifest.weights.image).toMatchObject({ kind: 'vit', width: 8, grid: [2, 2], embedding: 4 });
  });

  it('keeps the learned scale and bias, which the config does not know', () => {
    const scale = readSafetensors(files.get('vision.safetensors') ?? new Uint8Array());

    expect(model.manifest.alignment.logitScale).not.toBe(2.6592);
    expect(typeof model.manifest.alignment.logitScale).toBe('number');
    expect(scale.has('vision.projection.weight')).toBe(true);
  });

  it('gives the sentence vectors that the equations give', async () => {
    const expected = jsonFixture<{ ids: number[]; embedding: number[] }[]>('expected.json');
    const encoder = await createTextEncoder(model.weights, model.manifest.weights.text, { backend: 'wasm' });

    const vectors = await encoder.encode(expected.map(({ ids }) => ids));
    encoder.dispose();

    expected.forEach(({ embedding }, row) =>
      embedding.forEach((value, i) =>
        expect(Math.abs(value - (vectors[row]?.[i] ?? NaN))).toBeLessThan(1e-5),
      ),
    );
  });

  it('says in both languages what nobody measured, and no finding has a threshold or a map', () => {
    expect(model.card.fr).toContain('Ce que personne n’a mesuré');
    expect(model.card.en).toContain('nobody has measured');
    expect(model.reference).toEqual({});
    expect(model.findings.filter(({ localises }) => localises)).toEqual([]);
    expect(model.findings.map(({ id }) => id)).toContain('osteoarthritis');
  });

  it('takes what the hospital says beside the two folders', async () => {
    const wish = utf8({ name: 'HUG 2026', licence: 'interne', inputSize: 16, statement: 'Films de 2020.' });

    const { manifest, card } = await loadModel(folderOf(await imported({ 'osselet-import.json': wish })));

    expect([manifest.name, manifest.licence, manifest.imageInput.size]).toEqual(['HUG 2026', 'interne', 16]);
    expect(manifest.weights.image).toMatchObject({ grid: [4, 4], trainedGrid: 2, positionRule: 'plus01' });
    expect(card.fr).toContain('Films de 2020.');
  });

  it('reads the tensors under the prefixes of other libraries', async () => {
    const prefixed = textWith((tensors) => {
      for (const [name, tensor] of [...tensors]) {
        tensors.delete(name);
        tensors.set(`text_model.${name}`, tensor);
      }
    });

    const again = await imported({ [TEXT]: prefixed });

    expect(again.get('text.safetensors')).toEqual(files.get('text.safetensors'));
  });

  it('gives the same folder each time', async () => {
    expect((await imported()).get('manifest.json')).toEqual(files.get('manifest.json'));
  });
});

const golden = ['golden', 'text-tiny'];

describe.skipIf(!hasShared(...golden))(
  'the reference encoders as one export (needs ../shared/golden)',
  () => {
    it('keep the learned scale, and give PyTorch’s vectors for sentences as a person types them', async () => {
      const names: Readonly<Record<string, readonly string[]>> = {
        vision: ['config.json', 'pytorch_model.bin'],
        text: ['config.json', 'pytorch_model.bin', 'tokenizer.json', 'tokenizer_config.json'],
      };
      const files = Object.entries(names).flatMap(([kind, list]) =>
        list.map((file) => [`${kind}_encoder/${file}`, readBytes('golden', `${kind}-tiny`, file)] as const),
      );
      const bytes = new Map<string, Uint8Array>(files);
      const read = (file: string) => Promise.resolve(bytes.get(file) ?? new Uint8Array());
      const source = { name: 'golden', paths: [...bytes.keys()], read };

      const model = await loadModel(folderOf(await importModel(source, null)));
      const encoder = await createTextEncoder(model.weights, model.manifest.weights.text, {
        backend: 'wasm',
      });
      const sentences = readJson<{ text: string }[]>(...golden, 'inputs', 'sentences.json');
      const vectors = await encoder.encode(sentences.map(({ text }) => model.tokenizer.tokenize(text).ids));
      encoder.dispose();

      const found = vectors.flatMap((vector) => [...vector]);
      expect(model.manifest.alignment.logitScale).toBeCloseTo(2.71, 6);
      expect(model.manifest.alignment.logitBias).toBeCloseTo(-9.6, 6);
      expect(maxDifference(found, readFloats(...golden, 'expected', 'embedding.bin'))).toBeLessThan(1e-5);
    });
  },
);

describe('an export that is not whole', () => {
  it.each([
    [
      'the vision folder',
      { 'vision_encoder/config.json': null },
      'import-folder-missing',
      { folder: 'vision_encoder' },
    ],
    [
      'the text folder',
      { 'text_encoder/config.json': null },
      'import-folder-missing',
      { folder: 'text_encoder' },
    ],
    ['the weights', { [VISION]: null }, 'import-weights-missing', { folder: 'vision_encoder/' }],
    [
      'the tokenizer',
      { 'text_encoder/sentencepiece.bpe.model': null },
      'import-tokenizer-missing',
      { folder: 'text_encoder/' },
    ],
    [
      'the tokenizer’s class',
      { 'text_encoder/tokenizer_config.json': null },
      'import-tokenizer-missing',
      { folder: 'text_encoder/' },
    ],
  ])('without %s is refused, and what is missing is named', async (_, changes, code, facts) => {
    expect(await refusal(changes)).toMatchObject({ code, facts });
  });

  it('without a projection is refused: random numbers in its place would score', async () => {
    const raw = textWith((tensors) => tensors.delete('projection.weight'));

    expect(await refusal({ [TEXT]: raw })).toEqual({
      code: 'import-no-projection',
      facts: { tensor: 'projection.weight', file: TEXT },
    });
  });

  it.each<[string, Record<string, Uint8Array>, string, Facts]>([
    [
      'a layer',
      { 'text_encoder/config.json': config('text_encoder', { num_hidden_layers: 2 }) },
      'tensor-missing',
      { file: TEXT },
    ],
    [
      'the vocabulary that its config says',
      { 'text_encoder/config.json': config('text_encoder', { vocab_size: 300 }) },
      'tensor-shape',
      { expected: '300 × 8', found: '202 × 8' },
    ],
    [
      'an activation we compute',
      { 'vision_encoder/config.json': config('vision_encoder', { hidden_act: 'quick_gelu' }) },
      'file-invalid',
      {},
    ],
    [
      'one width of heads',
      { 'vision_encoder/config.json': config('vision_encoder', { num_attention_heads: 3 }) },
      'file-invalid',
      { detail: '8 / 3' },
    ],
    [
      'a tokenizer we know',
      { 'text_encoder/tokenizer_config.json': utf8({ tokenizer_class: 'GPT2Tokenizer' }) },
      'file-invalid',
      { detail: 'GPT2Tokenizer' },
    ],
    [
      'an input of whole patches',
      { 'osselet-import.json': utf8({ inputSize: 10 }) },
      'file-invalid',
      { detail: '10' },
    ],
  ])('without %s is refused', async (_, changes, code, facts) => {
    expect(await refusal(changes)).toMatchObject({ code, facts });
  });

  it('with a value that is no number is refused', async () => {
    const broken = textWith((tensors) => tensors.get('projection.bias')?.values.fill(NaN));

    expect(await refusal({ [TEXT]: broken })).toMatchObject({
      code: 'weights-not-finite',
      facts: { file: TEXT, tensor: 'projection.bias' },
    });
  });

  it('with weights that were cut short is refused', async () => {
    const weights = fixture('tiny-export', 'vision_encoder', 'pytorch_model.bin').slice(0, 4000);

    expect(await refusal({ [VISION]: weights })).toMatchObject({
      code: 'weights-truncated',
      facts: { file: VISION },
    });
  });
});
