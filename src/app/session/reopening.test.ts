import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { createMemoryStorage, type FilePlace } from '../../storage/index.ts';
import type { OpeningFile } from './opening.ts';
import { createReopening, type ReopeningPorts } from './reopening.ts';

const aFilm = (key: string) => ({ key, fileName: key }) as Film;
const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a' };
const at = (handleId: string | null, ...path: string[]): FilePlace => ({
  path,
  byteLength: 1,
  lastModified: 1,
  handleId,
  copyId: null,
});

/** A folder of these files whose permission is asked, and answered by `answer`. */
function aFolder(name: string, files: readonly string[], answer: PermissionState, asked: string[] = []) {
  return {
    kind: 'directory',
    name,
    queryPermission: () => Promise.resolve('prompt' as const),
    requestPermission: () => Promise.resolve((asked.push(name), answer)),
    getFileHandle: (file: string) =>
      files.includes(file)
        ? Promise.resolve({ getFile: () => Promise.resolve(new File(['new'], file, { lastModified: 7 })) })
        : Promise.reject(new DOMException('gone', 'NotFoundError')),
  } as unknown as FileSystemDirectoryHandle;
}

/** Films kept at these places by an earlier session; every file that is read holds the film named like it. */
async function someKept(places: Readonly<Record<string, FilePlace | null>>, ports: Partial<ReopeningPorts>) {
  const storage = createMemoryStorage();
  const monday = createStore(createCatalogueSlice({ storage })).getState();
  for (const [key, place] of Object.entries(places)) {
    const [id = ''] = monday.arriveAll([{ name: key, place }]);
    monday.findFilms(id, [aFilm(key)]);
    await monday.keep(key, picture);
  }
  const catalogue = createStore(createCatalogueSlice({ storage }));
  await catalogue.getState().restore();
  const opened: OpeningFile[] = [];
  const reopen = createReopening({
    catalogue: catalogue.getState,
    handles: { all: () => Promise.resolve([]) },
    copyOf: () => Promise.resolve(null),
    fromPacs: () => Promise.reject(new DOMException('none', 'NotFoundError')),
    open(files) {
      opened.push(...files);
      const ids = catalogue.getState().arriveAll(files);
      ids.forEach((id, file) => catalogue.getState().findFilms(id, [aFilm(files[file]?.name ?? '')]));
      return Promise.resolve();
    },
    ...ports,
  });
  const lines = () =>
    catalogue.getState().films.map(({ id, status, error }) => [id, status, error?.code ?? null]);
  return { reopen, opened, lines };
}

const handles = (...kept: readonly (readonly [string, FileSystemDirectoryHandle])[]) => ({
  all: () => Promise.resolve(kept.map(([id, handle]) => ({ id, handle, keptAt: '' }))),
});

describe('reopening films', () => {
  it('asks the PACS that a film came from, by where it lies there, and nobody for a handle', async () => {
    const pacs = { name: 'PACS', studyUid: '1.1', seriesUid: '1.2', instanceUid: '1.3' };
    const asked: unknown[] = [];
    const path = ['PACS', '1.1', '1.3'];
    const place = { path, byteLength: 3, lastModified: 0, handleId: null, copyId: null, pacs };
    const { reopen, lines } = await someKept(
      { '1.3': place },
      {
        fromPacs: (where) => {
          asked.push(where);
          return Promise.resolve(new File(['new'], '1.3', { lastModified: 0 }));
        },
      },
    );

    await reopen(['1.3']);

    expect(asked).toEqual([pacs]);
    expect(lines()).toEqual([['1.3', 'reading', null]]);
  });

  it('asks once for a folder, however many films it holds, and reads each file at its place', async () => {
    const asked: string[] = [];
    const folder = aFolder('étude', ['IM1', 'IM2'], 'granted', asked);
    const { reopen, opened, lines } = await someKept(
      { IM1: at('h', 'étude', 'IM1'), IM2: at('h', 'étude', 'IM2') },
      { handles: handles(['h', folder]) },
    );

    await reopen(['IM1', 'IM2']);

    expect(asked).toEqual(['étude']);
    expect(opened.map(({ name, place }) => [name, place?.lastModified])).toEqual([
      ['IM1', 7],
      ['IM2', 7],
    ]);
    expect(lines()).toEqual([
      ['IM1', 'reading', null],
      ['IM2', 'reading', null],
    ]);
  });

  it('says at each film what is gone, what was not allowed, and what only the person can give', async () => {
    const { reopen, lines } = await someKept(
      {
        gone: at('h', 'étude', 'gone'),
        refused: at('closed', 'privé', 'refused'),
        folder: at(null, 'clé USB', 'folder'),
        file: at(null, 'file'),
        unknown: null,
        IM1: at('h', 'étude', 'IM1'),
      },
      {
        handles: handles(
          ['h', aFolder('étude', ['IM1'], 'granted')],
          ['closed', aFolder('privé', ['refused'], 'denied')],
        ),
      },
    );

    await reopen(['gone', 'refused', 'folder', 'file', 'unknown', 'IM1']);

    expect(lines().sort()).toEqual([
      ['IM1', 'reading', null],
      ['file', 'to-reopen', 'file-to-give-again'],
      ['folder', 'to-reopen', 'folder-to-give-again'],
      ['gone', 'to-reopen', 'file-gone'],
      ['refused', 'to-reopen', 'reading-not-allowed'],
      ['unknown', 'to-reopen', 'file-to-give-again'],
    ]);
  });

  it('reads the copy where the original cannot be read', async () => {
    const place = { ...at(null, 'IM1'), copyId: 'c1' };
    const copy = new File(['copy'], 'c1', { lastModified: 99 });
    const { reopen, opened, lines } = await someKept(
      { IM1: place },
      { copyOf: ({ copyId }) => Promise.resolve(copyId === 'c1' ? copy : null) },
    );

    await reopen(['IM1']);

    expect(opened).toMatchObject([{ name: 'IM1', content: copy, place }]);
    expect(lines()).toEqual([['IM1', 'reading', null]]);
  });

  it('says that a film is no longer in its file', async () => {
    const folder = aFolder('étude', ['other'], 'granted');
    const { reopen, lines } = await someKept(
      { IM1: at('h', 'étude', 'other') },
      { handles: handles(['h', folder]) },
    );

    await reopen(['IM1']);

    expect(lines()).toEqual([
      ['IM1', 'to-reopen', 'not-in-file'],
      ['other', 'reading', null],
    ]);
  });
});
