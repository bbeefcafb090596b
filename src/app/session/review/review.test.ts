import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createAnnotationLog, createAnnotationsSlice, originIn } from '../../../annotations/index.ts';
import { aFinding } from '../../../annotations/builders.ts';
import { createMemoryStorage } from '../../../storage/index.ts';
import { aModel, aText } from '../../../zeroshot/testing/examples.ts';
import { preannotationOf } from '../../preannotations/preannotation.ts';
import type { Wish } from './draw.ts';
import { createKeptReview } from './keptReview.ts';
import { createReview, isDoneIn } from './review.ts';

const wish: Wish = {
  prompt: 'fracture',
  strategy: 'uncertainty',
  seed: 1,
  count: 3,
  evaluationShare: 0,
  picked: [],
};
/** Fracture scores of the films; the thresholds are −0.172 and 0.083. */
const scores = { a: 0.5, b: 0.09, c: -0.1, d: 0.219 };
const films = Object.keys(scores).map((key) => ({ key, modality: 'DX', rows: 100, columns: 100 }) as never);
const against: Record<string, number> = { fracture: 1, 'pas de fracture': -1 };

function opened(storage = createMemoryStorage()) {
  const shown: string[] = [];
  const log = createAnnotationLog(storage);
  const annotations = createStore(createAnnotationsSlice({ log }));
  const review = createReview({
    kept: createKeptReview({
      settings: storage.settings,
      secret: () => storage.secret(),
      listed: () => Object.keys(scores),
    }),
    log,
    annotations,
    author: () => annotations.getState().author,
    embedFilm: (key) => {
      const vector = Float32Array.of(scores[key as keyof typeof scores] / 2);
      return Promise.resolve({ key, modelHash: 'model-hash', vector, cls: new Float32Array() });
    },
    embedTexts: (sentences) =>
      Promise.resolve(
        sentences.map((sentence) => ({
          ...aText(sentence, sentence === 'fracture' ? { fracture: 'stated' } : {}),
          vector: Float32Array.of(against[sentence] ?? 0),
        })),
      ),
    model: () => aModel(),
    spread: () => Promise.resolve([]),
    poolOf: () => Promise.resolve(films),
    listed: () => Object.keys(scores),
    filmOf: (key) => films.find((film: { key: string }) => film.key === key) ?? null,
    language: () => 'fr',
    select: (key) => shown.push(key),
  });
  const now = () => review.getState();
  const queueNow = () => now().queue!;
  const progress = () =>
    queueNow().list.items.map(({ filmKey }) => isDoneIn(annotations.getState(), queueNow())(filmKey));
  async function confirmFirst(): Promise<void> {
    const [scored] = (await now().scoreLeft()) ?? [];
    const machine = preannotationOf(scored!.row, {
      isPhantom: false,
      language: 'fr',
      originOf: () => originIn(queueNow().list, scored!.film.key),
    });
    await annotations.getState().confirm(machine!.judged);
  }
  return { now, queueNow, progress, confirmFirst, shown, annotations, storage, log };
}

describe('films that wait for a second reader', () => {
  it('are read as the first reader’s list, without the model, and answered for it', async () => {
    const { now, queueNow, progress, shown, annotations } = opened();
    const origin = { list: 'l', strategy: 'random', seed: 7, pool: '', share: 'chosen', double: 1 } as const;
    annotations.getState().signAs('Anne');
    for (const key of ['a', 'c', 'elsewhere'])
      await annotations.getState().state(key, aFinding({ worklist: origin }));
    annotations.getState().signAs('Zoé');

    expect(await now().awaiting()).toBe(2);
    expect(await now().readAwaited()).toBe(true);

    const [first = ''] = queueNow().list.items.map(({ filmKey }) => filmKey);
    expect(queueNow().list).toMatchObject({ id: 'l', prompt: 'fracture', finding: 'fracture' });
    expect(shown).toEqual([first]);
    const worklist = originIn(queueNow().list, first)!;
    await annotations.getState().state(first, aFinding({ worklist, value: { kind: 'unknown' } }));
    expect(progress()).toEqual([true, false]);
    expect(await now().awaiting()).toBe(1);
  });

  it('are none where nobody gave any', async () => {
    const { now } = opened();

    expect([await now().awaiting(), await now().readAwaited(), now().queue]).toEqual([0, false, null]);
  });
});

describe('reading a list of films for one finding', () => {
  it('begins with the film whose score is nearest to a threshold', async () => {
    const { now, queueNow, shown } = opened();

    expect(await now().make(wish)).toBe(true);

    expect(queueNow().list.items.map(({ filmKey }) => filmKey)).toEqual(['b', 'c', 'd']);
    expect(shown).toEqual(['b']);
  });

  it('goes on after an answer, and opens the film again when that is undone', async () => {
    const { now, confirmFirst, progress, shown, annotations } = opened();
    await now().make(wish);

    await confirmFirst();
    now().goOn();

    expect(progress()).toEqual([true, false, false]);
    expect(shown).toEqual(['b', 'c']);
    await annotations.getState().undo('b');
    expect(progress()).toEqual([false, false, false]);
  });

  it('keeps with the label how its film was chosen', async () => {
    const { now, queueNow, confirmFirst, log } = opened();
    await now().make(wish);

    await confirmFirst();

    const { id, pool } = queueNow().list;
    expect(await log.all()).toMatchObject([
      {
        kind: 'verdict',
        filmKey: 'b',
        worklist: { list: id, pool, strategy: 'uncertainty', seed: 1, share: 'chosen' },
      },
    ]);
  });

  it('is where it was after a reload, answers, skips and all', async () => {
    const before = opened();
    await before.now().make(wish);
    await before.confirmFirst();
    before.now().goOn();
    before.now().skip('unreadable');
    await new Promise((resolve) => setTimeout(resolve));

    const after = opened(before.storage);
    await after.now().restore();

    expect(after.queueNow()).toEqual(before.queueNow());
    expect(after.progress()).toEqual([true, false, false]);
    expect(after.queueNow().skipped).toEqual(new Map([['c', 'unreadable']]));
  });

  it('never chooses by strategy what an earlier list kept for evaluation, read or not', async () => {
    const { now, queueNow } = opened();
    await now().make({ ...wish, count: 4, evaluationShare: 0.5 });
    const kept = queueNow().list.items.filter(({ share }) => share === 'evaluation');
    expect(kept).toHaveLength(2);

    await now().make({ ...wish, count: 4 });

    const chosen = queueNow().list.items.map(({ filmKey }) => filmKey);
    expect(chosen).toHaveLength(2);
    expect(kept.filter(({ filmKey }) => chosen.includes(filmKey))).toEqual([]);
  });

  it('is not made of a question that no measurement supports, and says so', async () => {
    const { now } = opened();

    expect(await now().make({ ...wish, prompt: 'hardware' })).toBe(false);

    expect(now().making).toEqual({ kind: 'refused', why: 'unanswered' });
    expect(now().queue).toBeNull();
  });

  it('loses a film that left the workstation', async () => {
    const { now, queueNow } = opened();
    await now().make(wish);

    now().forget(new Set(['b']));

    expect(queueNow().list.items.map(({ filmKey }) => filmKey)).toEqual(['c', 'd']);
  });
});
