import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FilmEmbedding } from '../../embeddings/index.ts';
import { OsseletError } from '../../foundation/index.ts';
import { ask } from '../ask.ts';
import { aModel, aText, findings } from '../testing/examples.ts';
import { createPromptEditsSlice } from './editsSlice.ts';
import { freeCriterion } from './freeText.ts';
import { promptKey, scoredPrompts, sentencesOf } from './scoredPrompts.ts';

const fracture = findings.find(({ id }) => id === 'fracture')!;
/** Axis 0 is fracture, axis 1 a broken bone, axis 2 what nobody lists. */
const vectors: Record<string, readonly number[]> = {
  fracture: [1, 0, 0],
  'pas de fracture': [-1, 0, 0],
  'os cassé': [0, 1, 0],
  'os intact': [0, -1, 0],
  'genu valgum': [0, 0, 1],
  'pas de genu valgum': [0, 0, -1],
  'absence de genu valgum': [0, 0, -1],
  'aucun signe de genu valgum': [0, 0, -1],
};
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => ({
      ...aText(sentence, sentence === 'fracture' ? { fracture: 'stated' } : {}),
      vector: Float32Array.from(vectors[sentence] ?? [0, 0, 0]),
    })),
  );
const film: FilmEmbedding = {
  key: '1.2.3#0',
  modelHash: 'model-hash',
  vector: Float32Array.of(0.2, 0.1, 0.3),
  cls: new Float32Array(4),
};
const asking = { film, language: 'fr' as const, embedTexts, ensembles: new Map(), model: aModel() };

describe('the sentences that a finding is scored with', () => {
  it('are those of the model folder, and said with the answer', async () => {
    const answer = await ask({ ...asking, sentence: 'fracture' });

    expect(answer.scored?.main).toMatchObject({
      prompts: { positive: ['fracture'], negative: ['pas de fracture'], isEdited: false },
      findingScore: expect.closeTo(0.4, 6) as number,
      verdict: { code: 'over' },
    });
  });

  it('may be a person’s: the score is theirs, and nothing that was measured with others is shown beside it', async () => {
    const edits = { 'fr:fracture': { positive: ['os cassé'], negative: ['os intact'] } };

    const answer = await ask({ ...asking, sentence: 'fracture', edits });

    expect(answer.scored?.main).toMatchObject({
      prompts: { positive: ['os cassé'], negative: ['os intact'], isEdited: true },
      findingScore: expect.closeTo(0.2, 6) as number,
      verdict: { code: 'undecided', reason: 'no-threshold' },
      thresholds: null,
      quantiles: null,
      place: null,
      auroc: null,
    });
  });

  it('are not edited when the folder’s own were written again in another order, nor in the other language', () => {
    const two = {
      ...fracture,
      prompts: { ...fracture.prompts, fr: { positive: ['a', 'b'], negative: ['c'] } },
    };
    const edits = { 'fr:fracture': { positive: ['b', 'a'], negative: ['c'] } };

    expect(scoredPrompts(two, 'fr', edits).isEdited).toBe(false);
    expect(scoredPrompts(two, 'en', edits).isEdited).toBe(false);
    expect(promptKey('fr', two)).toBe('fr:fracture');
  });

  it('are written one a line; empty lines and repetitions say nothing', () => {
    expect(sentencesOf(' os cassé \n\nfracture\nos cassé\n')).toEqual(['os cassé', 'fracture']);
  });
});

describe('a person’s sentences', () => {
  const pair = { positive: ['os cassé'], negative: ['os intact'] };
  const edited = { modelHash: 'm', language: 'fr' as const, finding: fracture };

  function aStore() {
    const kept: { edits?: string } = {};
    const ports = {
      embedTexts,
      read: () => Promise.resolve(kept.edits),
      keep: (edits: string) => Promise.resolve(void (kept.edits = edits)),
    };
    return {
      store: createStore(createPromptEditsSlice(ports)),
      next: () => createStore(createPromptEditsSlice(ports)),
    };
  }

  it('are kept on this device, for one model, until the model’s own are wanted again', async () => {
    const { store, next } = aStore();
    await store.getState().edit(edited, pair);

    const later = next();
    await later.getState().restore();
    expect(later.getState().byModel).toEqual({ m: { 'fr:fracture': pair } });
    await later.getState().edit(edited, null);
    const last = next();
    await last.getState().restore();

    expect(last.getState().byModel).toEqual({ m: {} });
  });

  it('are in use all the same where storage refuses them, and it is said until a change is kept', async () => {
    const full = new OsseletError('storage', 'quota-exceeded', { table: 'settings' });
    const answers = [() => Promise.reject(full), () => Promise.resolve()];
    const store = createStore(
      createPromptEditsSlice({
        embedTexts,
        read: () => Promise.resolve(undefined),
        keep: () => (answers.shift() ?? (() => Promise.resolve()))(),
      }),
    );

    const refused = await store.getState().edit(edited, pair);
    const { byModel, storageError } = store.getState();
    await store.getState().edit(edited, null);

    expect(refused).toBeNull();
    expect(byModel).toEqual({ m: { 'fr:fracture': pair } });
    expect(storageError).toMatchObject({ room: 'zeroshot', code: 'prompts-not-kept', cause: full });
    expect(store.getState().storageError).toBeNull();
  });

  it('that were kept and cannot be read are missed aloud, and the model’s are in use', async () => {
    const broken = new OsseletError('storage', 'storage-unavailable', { table: 'settings' });
    const store = createStore(
      createPromptEditsSlice({
        embedTexts,
        read: () => Promise.reject(broken),
        keep: () => Promise.resolve(),
      }),
    );

    await store.getState().restore();

    expect(store.getState()).toMatchObject({
      byModel: {},
      storageError: { room: 'zeroshot', code: 'prompts-not-read', cause: broken },
    });
  });

  it('are refused with a word that the model does not know, and when one side is left without any', async () => {
    const { store } = aStore();

    const unread = await store.getState().edit(edited, { ...pair, positive: ['?luxation récente'] });
    const empty = await store.getState().edit(edited, { ...pair, negative: [] });

    expect(unread).toMatchObject({ code: 'prompt-unread', facts: { words: 'luxation' } });
    expect(empty).toMatchObject({ code: 'no-prompts' });
    expect(store.getState().byModel).toEqual({});
  });
});

describe('a sentence that names nothing of the model folder', () => {
  it('is scored against its own negation by a model that reads any text, without any verdict', async () => {
    const model = aModel({ readsAnyText: true });

    const answer = await ask({ ...asking, model, ensembles: new Map(), sentence: 'genu valgum' });

    expect(answer.scored?.main).toMatchObject({
      finding: { id: 'text:genu valgum' },
      polarity: 'stated',
      prompts: {
        positive: ['genu valgum'],
        negative: ['pas de genu valgum', 'absence de genu valgum', 'aucun signe de genu valgum'],
      },
      findingScore: expect.closeTo(0.6, 6) as number,
      verdict: { code: 'undecided', reason: 'no-threshold' },
    });
  });

  it.each(['kyste du hand', 'kyste de la main', 'hand : kyste'])(
    'is scored whole, never on the region that it names: « %s »',
    async (sentence) => {
      const model = aModel({ readsAnyText: true });

      const answer = await ask({ ...asking, model, ensembles: new Map(), sentence });

      expect(answer.scored?.criteria.map(({ finding }) => finding.id)).toEqual([`text:${sentence}`]);
      expect(answer.scored?.main.prompts.positive).toEqual([sentence]);
    },
  );

  it.each([
    ['fracture et kyste', ['kyste']],
    ['pas de fracture ni de genu valgum', ['de genu valgum']],
    ['fracture de la main, genu valgum', ['genu valgum']],
    ['fracture de la main', []],
    ['fracture et os cassé avec hand', ['os cassé']],
  ])('in part, is scored for what is named, and says so: « %s »', async (sentence, unasked) => {
    const embedded = (sentences: readonly string[]) =>
      Promise.resolve(sentences.map((each) => ({ ...aText(each, {}), vector: Float32Array.of(1, 0, 0) })));

    const answer = await ask({
      ...asking,
      model: aModel({ readsAnyText: true }),
      ensembles: new Map(),
      embedTexts: embedded,
      sentence,
    });

    expect(answer.scored?.main.finding.id).toBe('fracture');
    expect(answer.unasked).toEqual(unasked);
  });

  it('stays unscored by the bundled model, which reads its own vocabulary only', async () => {
    const answer = await ask({ ...asking, sentence: 'genu valgum' });

    expect(answer).toMatchObject({ question: { kind: 'no-finding' }, scored: null });
  });

  it.each([
    ['une ostéonécrose', 'fr', 'stated', 'pas d’ostéonécrose'],
    ['absence d’ostéonécrose', 'fr', 'denied', 'pas d’ostéonécrose'],
    ['pas de genu valgum', 'fr', 'denied', 'pas de genu valgum'],
    ['il y a des géodes', 'fr', 'stated', 'pas de géodes'],
    ['hallux valgus', 'fr', 'stated', 'pas d’hallux valgus'],
    ['hernie', 'fr', 'stated', 'pas de hernie'],
    ['no evidence of bone bridging', 'en', 'denied', 'no bone bridging'],
    ['there is a bone cyst', 'en', 'stated', 'no bone cyst'],
  ] as const)('%s (%s) is %s; its first negation is « %s »', (sentence, language, polarity, negation) => {
    const criterion = freeCriterion(sentence, language);

    expect(criterion.polarity).toBe(polarity);
    expect(criterion.finding.prompts[language].negative[0]).toBe(negation);
  });
});
