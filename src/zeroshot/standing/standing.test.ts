import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FilmEmbedding, TextEmbedding } from '../../embeddings/index.ts';
import { aModel, aText, fractureReference } from '../testing/examples.ts';
import { createStandingSlice } from './standingSlice.ts';
import { standingRowsOf } from './standingRows.ts';

/** A model that knows fracture and hardware, has its own reading of « plusieurs fractures », and no other word. */
const facts: Record<string, TextEmbedding['facts']> = {
  fracture: { fracture: 'stated' },
  'matériel d’ostéosynthèse': { hardware: 'stated' },
};
const axes: Record<string, readonly number[]> = {
  fracture: [1, 0],
  'pas de fracture': [-1, 0],
  hardware: [0, 1],
  'pas de hardware': [0, -1],
};
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => {
      const isKnown = sentence in facts || sentence in axes;
      const words = sentence.split(' ').map((word) => (isKnown ? word : `?${word}`));
      return {
        ...aText(words.join(' '), facts[sentence]),
        vector: Float32Array.from(axes[sentence] ?? [1, 0]),
      };
    }),
  );
const aFilm = (key: string, ...vector: number[]): FilmEmbedding => ({
  key,
  modelHash: 'model-hash',
  vector: Float32Array.from(vector),
  cls: new Float32Array(2),
});
const measured = { fracture: fractureReference, hardware: fractureReference };
const asking = { language: 'fr' as const, embedTexts, ensembles: new Map() };
const rowsOf = async (film: FilmEmbedding, model = aModel({ reference: measured })) =>
  (await standingRowsOf({ ...asking, film, model, ensembles: new Map() })) ?? [];
const idsOf = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.filter(({ unsupported }) => unsupported === null).map(({ prompt }) => prompt.id);

describe('the standing prompts of a film', () => {
  it('are sorted by how high they stand among reference films without the finding', async () => {
    expect(idsOf(await rowsOf(aFilm('a', 0.1, 0.02)))).toEqual(['fracture', 'hardware']);
    expect(idsOf(await rowsOf(aFilm('a', 0.02, 0.1)))).toEqual(['hardware', 'fracture']);
  });

  it('are greyed with the words that the model does not know', async () => {
    const rows = await rowsOf(aFilm('a', 0.1, 0));

    expect(rows.find(({ prompt }) => prompt.id === 'foreign-body')?.unsupported).toEqual({
      code: 'out-of-vocabulary',
      words: ['corps', 'étranger'],
    });
    expect(rows.at(-1)?.unsupported).not.toBeNull();
  });

  it('are greyed where no figure supports them, or one that reaches down to chance', async () => {
    const weak = {
      ...fractureReference,
      auroc: { value: 0.55, ci95: [0.48, 0.61] as [number, number], n: 707, positives: 105 },
    };
    const model = aModel({ reference: { fracture: weak } });

    const rows = await rowsOf(aFilm('a', 0.1, 0), model);

    expect(rows.find(({ prompt }) => prompt.id === 'fracture')?.unsupported).toEqual({
      code: 'chance',
      from: 0.48,
    });
    expect(rows.find(({ prompt }) => prompt.id === 'hardware')?.unsupported).toEqual({
      code: 'not-measured',
    });
  });
});

describe('the standing prompts of a film of another modality', () => {
  it('are greyed, each: the model was measured on radiographs only', async () => {
    const film = aFilm('a', 0.1, 0);
    const asked = { key: 'a', modality: 'CT', rows: 512, columns: 512 };
    const model = aModel({ reference: measured });

    const rows = await standingRowsOf({ ...asking, film, asked, model, ensembles: new Map() });

    expect(rows?.filter(({ unsupported }) => unsupported === null)).toEqual([]);
    expect(rows?.find(({ prompt }) => prompt.id === 'fracture')?.unsupported).toEqual({
      code: 'other-modality',
    });
  });
});

describe('the standing prompts on screen', () => {
  const film = (key: string) => ({ key, modality: 'DX', rows: 400, columns: 400 });

  it('are those of the newest film, whichever is answered last', async () => {
    const waiting = new Map<string, (film: FilmEmbedding) => void>();
    const embedFilmVector = (key: string) => new Promise<FilmEmbedding>((done) => waiting.set(key, done));
    const model = () => aModel({ reference: measured });
    const store = createStore(createStandingSlice({ embedTexts, embedFilmVector, model }));

    const first = store.getState().scoreStanding(film('first'), 'fr');
    const second = store.getState().scoreStanding(film('second'), 'fr');
    waiting.get('second')?.(aFilm('second', 0.1, 0));
    await second;
    waiting.get('first')?.(aFilm('first', 0.1, 0));
    await first;

    expect(store.getState().standing).toMatchObject({ kind: 'scored', filmKey: 'second' });
  });

  it('say nothing while the engine starts, or when it did not start', async () => {
    const embedFilmVector = () => Promise.reject(new Error('never asked'));
    const stores = [
      () => null,
      () => {
        throw new Error('no engine');
      },
    ].map((model) => createStore(createStandingSlice({ embedTexts, embedFilmVector, model })));

    for (const store of stores) await store.getState().scoreStanding(film('a'), 'fr');

    expect(stores.map((store) => store.getState().standing.kind)).toEqual(['idle', 'idle']);
  });
});
