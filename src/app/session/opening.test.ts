import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { Film, Presentation } from '../../dicom/index.ts';
import type { OpenOutcome } from '../../dicom/ui.ts';
import { failure, OsseletError, success } from '../../foundation/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createOpening, type OpeningPorts } from './opening.ts';

const aFilm = (key: string) => ({ key, fileName: key }) as Film;
const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a' };
const files = (...names: string[]) => names.map((name) => ({ name, content: new Uint8Array() }));
const anOutcome = { item: 0, alreadyOpen: [], isAside: false };
const notAFilm = new OsseletError('dicom', 'not-a-film');

/** Every file holds one film named like it, those that end in .txt none; `before` runs before each outcome is told. */
function someOpening(changes: Partial<OpeningPorts> = {}, before: (name: string) => void = () => undefined) {
  const done: string[] = [];
  const store = createStore(createCatalogueSlice({ storage: createMemoryStorage() }));
  const opening = createOpening({
    codec: {
      size: 1,
      openMany(inputs, { onOutcome, signal } = {}) {
        const outcomes = inputs.map(({ name }, item): OpenOutcome => {
          const result = name.endsWith('.txt') ? failure(notAFilm) : success([aFilm(name)]);
          return { ...anOutcome, fileName: name, item, result };
        });
        outcomes.forEach((outcome, at) => {
          before(outcome.fileName);
          if (signal?.aborted !== true) onOutcome?.(outcome, at + 1, outcomes.length);
        });
        return Promise.resolve(outcomes);
      },
    },
    catalogue: store.getState,
    picture: (key) => {
      done.push(`picture ${key}`);
      return Promise.resolve(picture);
    },
    index: (keys) => void done.push(`index ${keys.join(' ')}`),
    show: ({ key }) => void done.push(`show ${key}`),
    addPresentation: ({ sopInstanceUid }) => void done.push(`presentation ${sopInstanceUid}`),
    ...changes,
  });
  const lines = () => store.getState().films.map(({ id, fileName, status }) => [fileName || id, status]);
  return { opening, store, done, lines };
}

describe('opening files', () => {
  it('opens a file at the line it already has, and behind what is on screen where asked', async () => {
    const { opening, store, done, lines } = someOpening();
    const [line] = store.getState().arriveAll([{ name: 'a' }]);

    await opening.openFiles(files('a'), { lines: [line ?? ''], isBehind: true });

    expect(done).toEqual(['picture a', 'index a']);
    expect(lines()).toEqual([['a', 'embedding']]);
  });

  it('shows the first film that can be read, makes all thumbnails, then has them indexed', async () => {
    const { opening, done, lines } = someOpening();

    await opening.openFiles(files('notes.txt', 'a', 'b'));

    expect(done).toEqual(['show a', 'picture a', 'picture b', 'index a b']);
    expect(lines()).toEqual([
      ['notes.txt', 'refused'],
      ['a', 'embedding'],
      ['b', 'embedding'],
    ]);
  });

  it('leaves on screen the film that a person chose while the first one was being read', async () => {
    const { opening, store, done } = someOpening({}, (name) => {
      if (name === 'b') store.getState().select('a');
    });
    await opening.openFiles(files('a'));

    await opening.openFiles(files('b'));

    expect(done.filter((step) => step.startsWith('show'))).toEqual(['show a']);
  });

  it('shows nothing and makes no thumbnail once the person has stopped', async () => {
    const stopping = someOpening({}, (name) => name === 'b' && stopping.opening.cancel());

    await stopping.opening.openFiles(files('a', 'b', 'c'));

    expect(stopping.done).toEqual(['show a']);
    expect(stopping.lines()).toEqual([['a', 'ready']]);
  });

  it('asks for as many thumbnails at the same time as there are codec workers', async () => {
    const waiting: (() => void)[] = [];
    const outcomes = ['a', 'b', 'c'].map(
      (key, item): OpenOutcome => ({ ...anOutcome, fileName: key, item, result: success([aFilm(key)]) }),
    );
    const { opening } = someOpening({
      codec: { size: 2, openMany: () => Promise.resolve(outcomes) },
      picture: () => new Promise((resolve) => waiting.push(() => resolve(picture))),
    });

    const opened = opening.openFiles(files('a', 'b', 'c'));
    await expect.poll(() => waiting.length).toBe(2);
    waiting.forEach((go) => go());
    await expect.poll(() => waiting.length).toBe(3);
    waiting.forEach((go) => go());

    await opened;
  });

  it('puts what an archive holds in its place, and what is plainly no film aside', async () => {
    const film = (fileName: string, item: number): OpenOutcome => {
      return { ...anOutcome, fileName, item, result: success([aFilm(fileName)]) };
    };
    const noise: OpenOutcome = {
      ...anOutcome,
      fileName: 'cd.zip/Thumbs.db',
      item: 3,
      result: failure(notAFilm),
      isAside: true,
    };
    const { opening, store, lines } = someOpening({
      codec: {
        size: 1,
        openMany(_, { onMore, onOutcome } = {}) {
          onMore?.(0, ['cd.zip/IM1', 'cd.zip/Thumbs.db']);
          const outcomes = [film('cd.zip/IM1', 2), noise, film('b', 1)];
          outcomes.forEach((outcome, at) => onOutcome?.(outcome, at + 1, 3));
          return Promise.resolve(outcomes);
        },
      },
    });

    const place = { path: ['cd.zip'], byteLength: 9, lastModified: 1, handleId: 'h', copyId: null };
    const [archive, b] = files('cd.zip', 'b');
    await opening.openFiles([{ ...archive!, place }, b!]);

    expect(lines()).toEqual([
      ['b', 'embedding'],
      ['cd.zip/IM1', 'embedding'],
    ]);
    expect(store.getState().aside).toEqual(['cd.zip/Thumbs.db']);
    expect(store.getState().films.map((entry) => entry.place)).toEqual([null, place]);
  });

  it('refuses a film whose pixels cannot be decoded, and has the others indexed', async () => {
    const damaged = new OsseletError('dicom', 'pixel-data-damaged');
    const { opening, done, lines } = someOpening({
      picture: (key) => (key === 'a' ? Promise.reject(damaged) : Promise.resolve(picture)),
    });

    await opening.openFiles(files('a', 'b'));

    expect(lines()).toEqual([
      ['a', 'refused'],
      ['b', 'embedding'],
    ]);
    expect(done).toEqual(['show a', 'index b']);
  });

  it('selects a film that is open already and leaves it as it is', async () => {
    const film = aFilm('a');
    const outcome: OpenOutcome = {
      ...anOutcome,
      fileName: 'copie',
      result: success([film]),
      alreadyOpen: ['a'],
    };
    const { opening, store, done } = someOpening();
    await opening.openFiles(files('a'));
    store.getState().mark('a', 'ready');
    const [before] = store.getState().films;
    const again = createOpening({
      codec: {
        size: 1,
        openMany: (_, { onOutcome } = {}) => {
          onOutcome?.(outcome, 1, 1);
          return Promise.resolve([outcome]);
        },
      },
      catalogue: store.getState,
      picture: () => Promise.resolve(picture),
      index: (keys) => void done.push(`index ${String(keys.length)} again`),
      show: ({ key }) => void done.push(`show ${key} again`),
      addPresentation: () => undefined,
    });

    await again.openFiles(files('copie'));

    expect(done.slice(-1)).toEqual(['show a again']);
    expect(store.getState().films).toMatchObject([{ fileName: 'a', status: 'ready' }]);
    expect(store.getState().films[0]?.film).toBe(before?.film);
    expect(store.getState().givenAgain).toEqual(['copie']);
  });

  it('says at each waiting file that the worker itself failed', async () => {
    const failed = new OsseletError('foundation', 'worker-failed', { script: 'codec' });
    const { opening, store } = someOpening({
      codec: { size: 1, openMany: () => Promise.reject(failed) },
    });

    await opening.openFiles(files('a', 'b'));

    expect(store.getState().films.map(({ error }) => error)).toEqual([failed, failed]);
  });
});

describe('opening a presentation state', () => {
  const presentation = {
    sopInstanceUid: '2.25.9',
    images: [{ sopInstanceUid: '2.25.42', frames: null }],
  } as unknown as Presentation;
  const film = { key: '2.25.42#0', fileName: 'poignet', sopInstanceUid: '2.25.42', frame: 0 } as Film;
  const state: OpenOutcome = { ...anOutcome, fileName: 'ps.dcm', result: success([]), presentation };
  const answering = (...outcomes: OpenOutcome[]): OpeningPorts['codec'] => ({
    size: 1,
    openMany: (_, { onOutcome } = {}) => {
      outcomes.forEach((outcome, at) => onOutcome?.(outcome, at + 1, outcomes.length));
      return Promise.resolve(outcomes);
    },
  });

  it('offers it on its film, which may come after it, and lists no file for it', async () => {
    const after = { ...anOutcome, fileName: 'poignet', item: 1, result: success([film]) };
    const { opening, done, lines } = someOpening({ codec: answering(state, after) });

    await opening.openFiles(files('ps.dcm', 'poignet'));

    expect(done).toContain('presentation 2.25.9');
    expect(lines()).toEqual([['poignet', 'embedding']]);
  });

  it('says which film is missing when none of its films is open', async () => {
    const { opening, store, done } = someOpening({ codec: answering(state) });

    await opening.openFiles(files('ps.dcm'));

    expect(done).toEqual([]);
    expect(store.getState().films).toMatchObject([
      {
        status: 'refused',
        error: { code: 'presentation-without-film', facts: { file: 'ps.dcm', count: 1, uid: '2.25.42' } },
      },
    ]);
  });
});
