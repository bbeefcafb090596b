import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../storage/index.ts';
import type { RootHandle } from '../opening/given.ts';
import { createPlaces } from './places.ts';

const folder = { kind: 'directory', name: 'étude' } as FileSystemDirectoryHandle;
const file = (name: string) => new File(['1234'], name, { lastModified: 5 });
const given = (name: string, root: RootHandle | null) => ({ file: file(name), path: ['étude', name], root });

function somePlaces(day: string, storage = createMemoryStorage()) {
  return { storage, places: createPlaces({ ...storage, copyId: () => null, now: () => new Date(day) }) };
}

describe('the places of given files', () => {
  it('name one handle for all files of a folder, kept once', async () => {
    const { storage, places } = somePlaces('2026-11-24T08:00:00Z');

    const [first, second] = [places.placeOf(given('IM1', folder)), places.placeOf(given('IM2', folder))];

    expect(first).toMatchObject({ path: ['étude', 'IM1'], byteLength: 4, lastModified: 5, copyId: null });
    expect(second.handleId).toBe(first.handleId);
    expect(await storage.handles.all()).toMatchObject([{ id: first.handleId, handle: { name: 'étude' } }]);
  });

  it('of files that came without a handle name none', async () => {
    const { storage, places } = somePlaces('2026-11-24T08:00:00Z');

    expect(places.placeOf(given('IM1', null)).handleId).toBeNull();
    expect(await storage.handles.all()).toEqual([]);
  });

  it('lose the handles that no film names a day later, and no other', async () => {
    const { storage, places } = somePlaces('2026-11-24T08:00:00Z');
    const place = places.placeOf(given('IM1', folder));
    places.placeOf(given('notes.txt', { ...folder, name: 'autre' }));
    const dates = { firstOpenedAt: '', lastOpenedAt: '' };
    const picture = { width: 1, height: 1, data: Uint8Array.of(1) };
    await storage.films.put(
      { key: 'a#0', film: {}, pixelSha256: 'a', patientMark: null, place, ...dates },
      picture,
    );

    await somePlaces('2026-11-25T07:00:00Z', storage).places.prune();
    expect(await storage.handles.all()).toHaveLength(2);
    await somePlaces('2026-11-25T09:00:00Z', storage).places.prune();

    expect((await storage.handles.all()).map(({ id }) => id)).toEqual([place.handleId]);
  });
});
