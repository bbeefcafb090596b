import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { OsseletError } from '../../foundation/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import type { Copies } from '../../storage/ui.ts';
import { createCopying } from './copying.ts';

const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a' };
const given = (name: string, root: FileSystemFileHandle | null = null) => ({
  file: new File(['1234'], name),
  path: [name],
  root,
});

function copiesInMemory(write?: Copies['write']) {
  const held = new Map<string, Blob>();
  const copies: Copies = {
    write: write ?? ((id, content) => Promise.resolve(void held.set(id, content))),
    read: (id) => Promise.resolve((held.get(id) as File | undefined) ?? null),
    remove: (ids) => Promise.resolve(ids.forEach((id) => held.delete(id))),
    clear: (kept = new Set()) =>
      Promise.resolve([...held.keys()].forEach((id) => !kept.has(id) && held.delete(id))),
    use: () => Promise.resolve({ count: held.size, bytes: 4 * held.size, budgetBytes: 100 }),
  };
  return { held, copies };
}

function someCopying(ports: { storage?: ReturnType<typeof createMemoryStorage>; copies?: Copies } = {}) {
  const { held, copies } = copiesInMemory();
  const { storage = createMemoryStorage() } = ports;
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const copying = createCopying({ copies, ...storage, ...ports });
  copying.follow(catalogue);
  /** Opens a file whose film has the file's name as its key, and keeps it. */
  const open = async (file: ReturnType<typeof given>) => {
    const [name = ''] = file.path;
    const place = { path: file.path, byteLength: 4, lastModified: 1, handleId: null };
    const [id = ''] = catalogue
      .getState()
      .arriveAll([{ name, place: { ...place, copyId: copying.copyId(file) } }]);
    catalogue.getState().findFilms(id, [{ key: name, fileName: name } as Film]);
    await catalogue.getState().keep(name, picture);
    return catalogue.getState().films.find((entry) => entry.id === name)?.place ?? null;
  };
  return { copying, catalogue, held, open, storage };
}

describe('local copies of films', () => {
  it('are not made before the person chose so', async () => {
    const { copying, held, open } = someCopying();

    expect(await open(given('IM1'))).toMatchObject({ copyId: null });

    expect(held.size).toBe(0);
    expect(copying.store.getState().isOn).toBe(false);
  });

  it('are made of films that came without a handle, and are found again', async () => {
    const { copying, held, open } = someCopying();
    await copying.choose(true);
    const handle = { kind: 'file', name: 'IM2' } as FileSystemFileHandle;

    const place = await open(given('IM1'));
    const withHandle = await open(given('IM2', handle));

    expect(withHandle?.copyId).toBeNull();
    expect([...held.keys()]).toEqual([place?.copyId]);
    expect(place && (await copying.copyOf(place))).toBe(held.get(place?.copyId ?? ''));
  });

  it('are not made of a file that holds no film', async () => {
    const { copying, catalogue, held } = someCopying();
    await copying.choose(true);
    const place = { path: ['notes.txt'], byteLength: 4, lastModified: 1, handleId: null };

    const copyId = copying.copyId(given('notes.txt'));
    const [id = ''] = catalogue.getState().arriveAll([{ name: 'notes.txt', place: { ...place, copyId } }]);
    catalogue.getState().refuse(id, new OsseletError('dicom', 'not-a-film'));

    expect(held.size).toBe(0);
  });

  it('go with the film, or all at once; the choice is kept until the next session', async () => {
    const { copying, catalogue, held, open, storage } = someCopying();
    await copying.choose(true);
    for (const name of ['IM1', 'IM2', 'IM3']) await open(given(name));

    await catalogue.getState().remove(['IM1']);
    expect(held.size).toBe(2);
    await copying.erase();

    expect(held.size).toBe(0);
    expect(copying.store.getState().use).toEqual({ count: 0, bytes: 0, budgetBytes: 100 });
    const tomorrow = someCopying({ storage });
    await tomorrow.copying.restore();
    expect(tomorrow.copying.store.getState().isOn).toBe(true);
  });

  it('that no longer fit are said, and the film opens all the same', async () => {
    const full = new OsseletError('storage', 'copies-full', { megabytes: 2000 });
    const { copies } = copiesInMemory(() => Promise.reject(full));
    const { copying, catalogue, open } = someCopying({ copies });
    await copying.choose(true);

    await open(given('IM1'));

    expect(copying.store.getState().error).toBe(full);
    expect(catalogue.getState().films).toMatchObject([{ id: 'IM1', status: 'reading' }]);
  });
});
