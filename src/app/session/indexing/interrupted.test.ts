/** Sessions one after the other over one storage, with the real list, opening and reopening; only decoder and network are ours. */
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../../catalogue/index.ts';
import type { Film } from '../../../dicom/index.ts';
import type { FilmPicture, OpenOutcome } from '../../../dicom/ui.ts';
import type { EncoderClient } from '../../../embeddings/ui.ts';
import { success } from '../../../foundation/index.ts';
import { createMemoryStorage, type FilePlace, type Storage } from '../../../storage/index.ts';
import { createFilmEmbedder, type FilmEmbedder } from '../filmEmbedder.ts';
import { createOpening, type OpeningFile } from '../opening.ts';
import { createReopening } from '../reopening.ts';
import { createIndexing } from './indexing.ts';
import { createInterrupted } from './interrupted.ts';
import { offerOf } from './offer.ts';
import { createUnfinished } from './unfinished.ts';

const grey = { width: 1, height: 1, data: Uint8Array.of(9) };
const manifest = { imageInput: { preset: 'osselet', letterboxSide: 448 } };
const fileIn = (name: string) => new File([name], name, { lastModified: 7 });

/** A folder whose permission is asked, and answered by `answer`. */
function aFolder(name: string, files: readonly string[], answer: PermissionState = 'granted') {
  const asked: string[] = [];
  const handleOf = (file: string) => ({
    kind: 'file' as const,
    name: file,
    getFile: () => Promise.resolve(fileIn(file)),
  });
  const handle = {
    kind: 'directory',
    name,
    queryPermission: () => Promise.resolve('prompt' as const),
    requestPermission: () => Promise.resolve((asked.push(name), answer)),
    getFileHandle: (file: string) => Promise.resolve(handleOf(file)),
    async *values() {
      yield* await Promise.resolve(files.map(handleOf));
    },
  } as unknown as FileSystemDirectoryHandle;
  return { handle, asked };
}

const placed = (handleId: string | null, ...path: string[]): FilePlace => {
  const { size: byteLength, lastModified } = fileIn(path.at(-1) ?? '');
  return { path, byteLength, lastModified, handleId, copyId: null };
};
const toOpen = (handleId: string | null, ...names: string[]): OpeningFile[] =>
  names.map((name) => ({ name, content: fileIn(name), place: placed(handleId, 'étude', name) }));

/** A page over this storage. Every file holds the film named like it; `network` are the films that went through it. */
async function aSession(storage: Storage, modelHash = 'm') {
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const network: string[] = [];
  const read: string[] = [];
  const encoder: Pick<EncoderClient, 'model' | 'modelHash' | 'embedFilm' | 'forgetFilm'> = {
    model: { manifest } as EncoderClient['model'],
    modelHash,
    embedFilm(key) {
      network.push(key);
      return Promise.resolve({ key, modelHash, vector: Float32Array.of(1), cls: Float32Array.of(2) });
    },
    forgetFilm: () => Promise.resolve(),
  };
  const embedder: FilmEmbedder = createFilmEmbedder({
    codec: {
      picture: (key): Promise<FilmPicture> => Promise.resolve({ thumbnail: grey, pixelSha256: key }),
      square: () => Promise.resolve(grey),
    },
    storage,
    encoder: () => Promise.resolve(encoder),
    keepFilm: (key, picture) => catalogue.getState().keep(key, picture),
  });
  const indexing = createIndexing({
    embedFilm: (key) => embedder.embedFilm(key, { fresh: false, priority: 'background' }),
    isIndexed: (key) => embedder.holds(key),
    engine: () => Promise.resolve(),
    catalogue,
    settings: storage.settings,
  });
  const { openFiles } = createOpening({
    codec: {
      size: 1,
      openMany(inputs, { onOutcome } = {}) {
        const outcomes = inputs.map(({ name }, item): OpenOutcome => {
          read.push(name);
          const film = { key: name, fileName: name, modality: 'DX', frames: 1 } as Film;
          return { item, fileName: name, result: success([film]), alreadyOpen: [], isAside: false };
        });
        outcomes.forEach((outcome, at) => onOutcome?.(outcome, at + 1, outcomes.length));
        return Promise.resolve(outcomes);
      },
    },
    catalogue: catalogue.getState,
    picture: (key) => embedder.picture(key),
    index: indexing.add,
    show: ({ key }) => catalogue.getState().select(key),
    addPresentation: () => undefined,
  });
  const unfinished = createUnfinished(storage.settings);
  const interrupted = createInterrupted({
    catalogue: catalogue.getState,
    embeddings: storage.embeddings,
    handles: storage.handles,
    unfinished,
    modelHash: () => Promise.resolve(modelHash),
    reopen: createReopening({
      catalogue: catalogue.getState,
      handles: storage.handles,
      copyOf: () => Promise.resolve(null),
      fromPacs: () => Promise.reject(new Error('no PACS')),
      open: openFiles,
    }),
    open: openFiles,
  });
  await catalogue.getState().restore();
  await interrupted.find();
  const offer = () => offerOf(interrupted.store.getState(), catalogue.getState().films);
  const lines = () =>
    catalogue.getState().films.map(({ id, status, error }) => [id, status, error?.code ?? null]);
  return { catalogue, indexing, interrupted, unfinished, openFiles, network, read, offer, lines };
}

const six = ['IM1', 'IM2', 'IM3', 'IM4', 'IM5', 'IM6'];

/** Six films of a folder, the first `indexed` of which got their vector before the person paused. */
async function monday(indexed: number, folder = aFolder('étude', six)) {
  const storage = createMemoryStorage();
  await storage.handles.put({ id: 'h', handle: folder.handle, keptAt: '' });
  const session = await aSession(storage);
  await session.openFiles(toOpen('h', ...six.slice(0, indexed)));
  await expect.poll(() => session.network).toHaveLength(indexed);
  await session.indexing.pause();
  await session.openFiles(toOpen('h', ...six.slice(indexed)));
  return { storage, folder };
}

describe('an indexing that the end of a session interrupted', () => {
  it('is offered with what is left of how many, and goes on where it stopped: no film is embedded twice', async () => {
    const { storage, folder } = await monday(2);
    const tuesday = await aSession(storage);
    expect(tuesday.offer()).toEqual({
      missing: ['IM3', 'IM4', 'IM5', 'IM6'],
      total: 6,
      toGive: 0,
      folders: [],
    });

    await tuesday.interrupted.takeUp();
    await tuesday.indexing.resume();

    await expect.poll(() => tuesday.network).toHaveLength(4);
    expect(tuesday.network.toSorted()).toEqual(['IM3', 'IM4', 'IM5', 'IM6']);
    expect(tuesday.read).toEqual(['IM3', 'IM4', 'IM5', 'IM6']);
    expect(folder.asked).toEqual(['étude']);
    await expect.poll(() => tuesday.indexing.store.getState()).toMatchObject({ done: 4, total: 4 });
    expect(tuesday.offer()).toBeNull();
    expect((await aSession(storage)).offer()).toBeNull();
  });

  it('embeds nothing twice when all films are reopened instead', async () => {
    const { storage } = await monday(2);
    const tuesday = await aSession(storage);

    await tuesday.openFiles(toOpen('h', ...six));
    await tuesday.indexing.resume();

    await expect.poll(() => tuesday.indexing.store.getState()).toMatchObject({ done: 6, total: 6 });
    expect(tuesday.network.toSorted()).toEqual(['IM3', 'IM4', 'IM5', 'IM6']);
  });

  it('is all to be done again by another model, while the vectors of the first one stay', async () => {
    const { storage } = await monday(6);
    expect((await aSession(storage, 'm')).offer()).toBeNull();

    const other = await aSession(storage, 'another model');
    expect(other.offer()).toMatchObject({ missing: six, total: 6 });
    await other.interrupted.takeUp();
    await other.indexing.resume();

    await expect.poll(() => other.network).toHaveLength(6);
    await expect.poll(() => other.indexing.store.getState().done).toBe(6);
    expect((await aSession(storage, 'm')).offer()).toBeNull();
  });

  it('reads on in a folder that was not read to the end, and only the files that no film was read from', async () => {
    const { storage } = await monday(2);
    const folder = aFolder('étude', [...six, 'IM7', 'IM8']);
    await storage.handles.put({ id: 'h', handle: folder.handle, keptAt: '' });
    await createUnfinished(storage.settings).add(['h']);
    const tuesday = await aSession(storage);
    expect(tuesday.offer()).toMatchObject({ missing: six.slice(2), folders: ['étude'] });

    await tuesday.interrupted.takeUp();
    await tuesday.indexing.resume();

    expect(tuesday.read).toEqual([...six.slice(2), 'IM7', 'IM8']);
    await expect.poll(() => tuesday.network).toHaveLength(6);
    expect(await tuesday.unfinished.all()).toEqual([]);
    const wednesday = await aSession(storage);
    await expect.poll(wednesday.offer).toBeNull();
    expect(wednesday.lines()).toHaveLength(8);
  });

  it('stays on offer when the folder may not be read, and says so', async () => {
    const { storage } = await monday(6);
    const closed = aFolder('étude', six, 'denied');
    await storage.handles.put({ id: 'h', handle: closed.handle, keptAt: '' });
    await createUnfinished(storage.settings).add(['h']);
    const tuesday = await aSession(storage);

    await tuesday.interrupted.takeUp();

    expect(tuesday.lines()).toContainEqual(['file:1', 'refused', 'reading-not-allowed']);
    expect(tuesday.offer()).toMatchObject({ folders: ['étude'] });
    expect(await tuesday.unfinished.all()).toEqual(['h']);
  });

  it('says how many films only the person can give again', async () => {
    const storage = createMemoryStorage();
    const first = await aSession(storage);
    await first.indexing.pause();
    await first.openFiles(toOpen(null, 'IM1', 'IM2'));

    const second = await aSession(storage);

    expect(second.offer()).toEqual({ missing: ['IM1', 'IM2'], total: 2, toGive: 2, folders: [] });
    await second.openFiles(toOpen(null, 'IM1', 'IM2'));
    expect(second.offer()).toBeNull();
  });

  it('is not offered again in this session once declined, nor its folders in the next one', async () => {
    const { storage } = await monday(2);
    await createUnfinished(storage.settings).add(['h']);
    const tuesday = await aSession(storage);

    await tuesday.interrupted.decline();

    expect(tuesday.offer()).toBeNull();
    expect((await aSession(storage)).offer()).toMatchObject({ missing: six.slice(2), folders: [] });
  });
});
