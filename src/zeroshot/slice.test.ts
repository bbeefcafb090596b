import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FilmEmbedding, SimilarityMap } from '../embeddings/index.ts';
import { OsseletError } from '../foundation/index.ts';
import { shownMapOf } from './mapState.ts';
import { createZeroshotSlice, type ZeroshotPorts } from './slice.ts';
import { aModel, aText } from './testing/examples.ts';

const film = '1.2.3#0';
const asked = { key: film, modality: 'DX', rows: 2000, columns: 1600 };
const grid: SimilarityMap = {
  rows: 1,
  columns: 1,
  cosines: Float32Array.of(0.4),
  tissue: Uint8Array.of(1),
};
const embedTexts: ZeroshotPorts['embedTexts'] = (sentences) =>
  Promise.resolve(
    sentences.map((sentence) =>
      sentence === 'matériel'
        ? aText(sentence, { hardware: 'stated' })
        : aText(sentence, { fracture: 'stated' }),
    ),
  );
const embedFilmVector: ZeroshotPorts['embedFilmVector'] = (key) =>
  Promise.resolve<FilmEmbedding>({
    key,
    modelHash: 'model-hash',
    vector: Float32Array.of(1, 0, 0),
    cls: Float32Array.of(0),
  });

function aStore(over: Partial<ZeroshotPorts> = {}) {
  const ports = {
    embedTexts,
    embedFilmVector,
    similarityMap: () => Promise.resolve(grid),
    squareOf: () => Promise.resolve({ width: 7, height: 7, data: new Uint8Array(49).fill(90) }),
    embedSquare: () => Promise.resolve(Float32Array.of(1, 0, 0)),
    model: () => aModel(),
    ...over,
  };
  return createStore(createZeroshotSlice(ports));
}

/** A promise that the test settles when it wants, to order two answers. */
function aGate() {
  const resolvers: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => resolvers.push(resolve));
  return { open: () => resolvers.forEach((resolve) => resolve()), opened };
}

describe('asking', () => {
  it('keeps the answer under the film it was asked about', async () => {
    const store = aStore();
    store.getState().write('fracture');

    await store.getState().ask(asked);

    expect(Object.keys(store.getState().answers)).toEqual([film]);
    expect(store.getState().answers[film]?.sentence).toBe('fracture');
    expect(store.getState().status).toEqual({ kind: 'idle' });
  });

  it('drops the answer of a question that a newer one overtook', async () => {
    const gate = aGate();
    const store = aStore({
      embedTexts: async (sentences) => {
        if (sentences.includes('lente')) await gate.opened;
        return embedTexts(sentences);
      },
    });
    store.getState().write('lente');
    const slow = store.getState().ask(asked);
    store.getState().write('fracture');
    await store.getState().ask(asked);

    gate.open();
    await slow;

    expect(store.getState().answers[film]?.sentence).toBe('fracture');
  });

  it('takes the former answer away while a new question is pending', async () => {
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);

    const again = store.getState().ask(asked);

    expect(store.getState().answers).toEqual({});
    expect(store.getState().status).toMatchObject({ kind: 'pending', filmKey: film });
    await again;
  });

  it('waits for the engine and answers the waiting sentence when it is ready', async () => {
    let model: ReturnType<typeof aModel> | null = null;
    const store = aStore({ model: () => model });
    store.getState().write('fracture');
    await store.getState().ask(asked);
    expect(store.getState().status).toMatchObject({ kind: 'starting' });

    store.getState().write('autre brouillon');
    model = aModel();
    await store.getState().engineSettled();

    expect(store.getState().answers[film]?.sentence).toBe('fracture');
  });

  it('tells a waiting question why the engine did not start', async () => {
    const changed = new OsseletError('models', 'file-changed', { file: 'prompts.json' });
    let settled = false;
    const store = aStore({
      model: () => {
        if (settled) throw changed;
        return null;
      },
    });
    store.getState().write('fracture');
    await store.getState().ask(asked);

    settled = true;
    await store.getState().engineSettled();

    expect(store.getState().status).toEqual({ kind: 'failed', filmKey: film, error: changed });
  });

  it('forgets the answers of another model when a new one is ready', async () => {
    let model = aModel();
    const store = aStore({ model: () => model });
    store.getState().write('fracture');
    await store.getState().ask(asked);

    model = aModel({ hash: 'another-model' });
    await store.getState().engineSettled();

    expect(store.getState().answers).toEqual({});
  });

  it('shows a failure with its typed error', async () => {
    const lost = new OsseletError('embeddings', 'encoder-lost');
    const store = aStore({ embedFilmVector: () => Promise.reject(lost) });
    store.getState().write('fracture');

    await store.getState().ask(asked);

    expect(store.getState().status).toEqual({ kind: 'failed', filmKey: film, error: lost });
  });

  it('forgets a film whose pixels were read anew, its question under way included', async () => {
    const gate = aGate();
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);
    await store.getState().toggleMap(film);

    store.getState().forget(film);
    expect(store.getState()).toMatchObject({ sentence: 'fracture', answers: {}, map: { kind: 'off' } });

    const slow = aStore({ embedFilmVector: (key) => gate.opened.then(() => embedFilmVector(key, false)) });
    slow.getState().write('fracture');
    const asking = slow.getState().ask(asked);
    slow.getState().forget(film);
    gate.open();
    await asking;
    expect(slow.getState()).toMatchObject({ answers: {}, status: { kind: 'idle' } });
  });

  it('does not reject when no question waited for an engine that failed', async () => {
    const store = aStore({
      model: () => {
        throw new OsseletError('models', 'file-changed');
      },
    });

    await expect(store.getState().engineSettled()).resolves.toBeUndefined();
  });
});

describe('a change of language', () => {
  it('takes away the answers given in the other one, and their map', async () => {
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);
    await store.getState().toggleMap(film);

    store.getState().chooseLanguage('en');

    expect(store.getState()).toMatchObject({ language: 'en', answers: {}, map: { kind: 'off' } });
  });

  it('leaves the answers alone when the language stays', async () => {
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);

    store.getState().chooseLanguage('fr');

    expect(store.getState().answers[film]?.language).toBe('fr');
  });

  it('asks a question under way again, in the new language', async () => {
    const gate = aGate();
    const store = aStore({ embedFilmVector: (key) => gate.opened.then(() => embedFilmVector(key, false)) });
    store.getState().write('fracture');
    const first = store.getState().ask(asked);

    store.getState().chooseLanguage('en');
    gate.open();
    await first;

    await expect.poll(() => store.getState().answers[film]?.language).toBe('en');
  });
});

describe('the heat map', () => {
  it('is off until asked for, and goes off again', async () => {
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);
    expect(shownMapOf(store.getState().map, film)).toBeNull();

    await store.getState().toggleMap(film);
    expect(shownMapOf(store.getState().map, film)?.similarity).toBe(grid);
    expect(shownMapOf(store.getState().map, 'another film')).toBeNull();

    await store.getState().toggleMap(film);
    expect(store.getState().map).toEqual({ kind: 'off' });
  });

  it('follows a new question on the same film, and goes off when that one has no map', async () => {
    const store = aStore();
    store.getState().write('fracture');
    await store.getState().ask(asked);
    await store.getState().toggleMap(film);

    await store.getState().ask(asked);
    expect(shownMapOf(store.getState().map, film)?.similarity).toBe(grid);

    store.getState().write('matériel');
    await store.getState().ask(asked);
    expect(store.getState().map).toEqual({ kind: 'off' });
  });

  it('embeds the film afresh when its patches are gone', async () => {
    const calls: boolean[] = [];
    const store = aStore({
      embedFilmVector: (key, fresh) => {
        calls.push(fresh);
        return embedFilmVector(key, fresh);
      },
      similarityMap: () => Promise.resolve(calls.includes(true) ? grid : null),
    });
    store.getState().write('fracture');
    await store.getState().ask(asked);

    await store.getState().toggleMap(film);

    expect(calls).toEqual([false, true]);
    expect(shownMapOf(store.getState().map, film)?.similarity).toBe(grid);
  });

  it('says so when it cannot be made', async () => {
    const store = aStore({ similarityMap: () => Promise.resolve(null) });
    store.getState().write('fracture');
    await store.getState().ask(asked);

    await store.getState().toggleMap(film);

    expect(store.getState().map).toMatchObject({ kind: 'failed', error: { code: 'map-unavailable' } });
  });

  it('is tried again by the same button after it failed', async () => {
    let atHand = false;
    const store = aStore({ similarityMap: () => Promise.resolve(atHand ? grid : null) });
    store.getState().write('fracture');
    await store.getState().ask(asked);
    await store.getState().toggleMap(film);

    atHand = true;
    await store.getState().toggleMap(film);

    expect(shownMapOf(store.getState().map, film)?.similarity).toBe(grid);
  });

  it('stays off when it was switched off while it was being made', async () => {
    const gate = aGate();
    const store = aStore({ similarityMap: () => gate.opened.then(() => grid) });
    store.getState().write('fracture');
    await store.getState().ask(asked);
    const drawn = store.getState().toggleMap(film);
    await store.getState().toggleMap(film);

    gate.open();
    await drawn;

    expect(store.getState().map).toEqual({ kind: 'off' });
  });
});
