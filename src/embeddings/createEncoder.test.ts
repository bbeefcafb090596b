import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderSource, loadModel, type Model } from '../models/index.ts';
import { createEncoder } from './createEncoder.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { Encoder, EngineReport } from './types.ts';

const folder = path.resolve(import.meta.dirname, '../../models/osselet-mini');
let model: Model;
let encoder: Encoder;

const film = () => ({ width: 448, height: 448, data: model.selfTest.film });
const length = (vector: Float32Array): number => Math.hypot(...vector);

beforeAll(async () => {
  model = await loadModel(folderSource(folder));
  encoder = await createEncoder(model, 'wasm');
});

describe('the encoder of the bundled model', () => {
  it('places a film and a sentence on the same unit sphere', async () => {
    const embedded = await encoder.embedFilm('film#0', film());
    const [sentence] = await encoder.embedTexts(['fracture du poignet']);

    expect(embedded).toMatchObject({ key: 'film#0', modelHash: model.hash });
    expect([embedded.vector.length, embedded.cls.length]).toEqual([128, 192]);
    expect(length(embedded.vector)).toBeCloseTo(1, 5);
    expect(length(sentence?.vector ?? new Float32Array())).toBeCloseTo(1, 5);
  });

  it('says what a sentence states and denies', async () => {
    const [sentence] = await encoder.embedTexts(['Fracture du radius, pas de matériel']);

    expect(sentence?.facts).toMatchObject({
      fracture: 'stated',
      hand: 'stated',
      hardware: 'denied',
      leg: 'not-stated',
    });
  });

  it('marks the words it does not know where they were typed', async () => {
    const typed = 'Pneumothorax chez l’Éléphant';

    const [sentence] = await encoder.embedTexts([typed]);

    expect(sentence?.words.map(({ typed: word, status }) => [word, status])).toEqual([
      ['Pneumothorax', 'unknown'],
      ['chez', 'ignorable'],
      ['l', expect.stringMatching(/known|ignorable/)],
      ['Éléphant', 'unknown'],
    ]);
    for (const { typed: word, start, end } of sentence?.words ?? [])
      expect(typed.slice(start, end)).toBe(word);
  });

  it('does not count as known what lies beyond the length it reads', async () => {
    const [sentence] = await encoder.embedTexts([Array.from({ length: 50 }, () => 'fracture').join(' ')]);

    const known = sentence?.words.filter(({ status }) => status === 'known');
    expect(known).toHaveLength(model.tokenizer.maxTokens - 1);
  });

  it('gives a sentence the same vector alone and among many, and in the order asked', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `fracture ${i} du tibia`);
    const fresh = await createEncoder(model, 'wasm');

    const together = await encoder.embedTexts([...many, ...many.slice(0, 1)]);
    const [alone] = await fresh.embedTexts([many[100] ?? '']);

    expect(together.map(({ sentence }) => sentence)).toEqual([...many, many[0]]);
    together[100]?.vector.forEach((value, i) => expect(value).toBeCloseTo(alone?.vector[i] ?? NaN, 5));
  });

  it('maps a sentence over the film it still holds, and says so when it holds it no more', async () => {
    await encoder.embedFilm('film#0', film());
    const [sentence] = await encoder.embedTexts(['fracture']);
    const vector = sentence?.vector ?? new Float32Array();

    const map = await encoder.similarityMap('film#0', vector);

    expect([map?.rows, map?.columns, map?.cosines.length, map?.tissue.length]).toEqual([20, 20, 400, 400]);
    for (const cosine of map?.cosines ?? []) expect(Math.abs(cosine)).toBeLessThanOrEqual(1.00001);
    expect(map?.tissue[0]).toBe(0);
    expect(await encoder.similarityMap('other#0', vector)).toBeNull();
  });

  it('has a vector for each part of a film it still holds, of the film’s own space', async () => {
    const whole = await encoder.embedFilm('film#0', film());
    const top = { left: 0.3, top: 0.1, right: 0.7, bottom: 0.4 };
    const foot = { left: 0.3, top: 0.6, right: 0.7, bottom: 0.9 };

    const [upper, lower] = [await encoder.embedPart('film#0', top), await encoder.embedPart('film#0', foot)];

    expect(upper).toHaveLength(whole.vector.length);
    expect(Math.hypot(...(upper ?? []))).toBeCloseTo(1, 5);
    expect(upper).not.toEqual(lower);
    expect(await encoder.embedPart('other#0', top)).toBeNull();
  });

  it('pools the patches of a part to what is nearest to these patches', async () => {
    await encoder.embedFilm('film#0', film());
    // The patch of row 10, column 9.
    const pooled = await encoder.poolPatches('film#0', { left: 0.45, top: 0.5, right: 0.5, bottom: 0.55 });

    const map = await encoder.similarityMap('film#0', pooled!);

    expect(map!.cosines[10 * 20 + 9]).toBeCloseTo(1, 5);
    expect(Math.max(...map!.cosines)).toBeLessThan(1.00001);
    expect(await encoder.poolPatches('other#0', { left: 0, top: 0, right: 1, bottom: 1 })).toBeNull();
  });

  it('refuses to answer on a machine that computes otherwise than its maker', async () => {
    const [first = 0, ...rest] = model.selfTest.image.embedding;
    const image = { ...model.selfTest.image, embedding: [first + 0.01, ...rest] };

    await expect(
      createEncoder({ ...model, selfTest: { ...model.selfTest, image } }, 'wasm'),
    ).rejects.toMatchObject({
      room: 'models',
      code: 'self-test-failed',
      facts: { part: 'embedding', backend: 'wasm' },
    });
  });
});

describe('an encoder that was to run on a GPU that does not start', () => {
  // Node has no WebGPU: the backend really fails here.
  const asked: EngineReport = { backend: 'webgpu', reason: 'asked-for', adapter: 'none' };

  it('runs on WASM and says why', async () => {
    const heard: EngineReport[] = [];
    const resilient = await createResilientEncoder(
      asked,
      (report) => createEncoder(model, report.backend, report),
      (report) => heard.push(report),
    );

    const embedded = await resilient.embedFilm('film#0', film());

    expect(heard).toEqual([{ backend: 'wasm', threads: 1, reason: 'gpu-failed', adapter: 'none' }]);
    expect(resilient.report).toEqual(heard[0]);
    expect(embedded.vector).toHaveLength(128);
  });

  it('lets the error through when WASM fails too', async () => {
    const broken = { ...model, weights: new Map() };

    await expect(
      createResilientEncoder(asked, (report) => createEncoder(broken, report.backend, report)),
    ).rejects.toThrow('missing');
  });
});
