import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice, patientMark } from '../../catalogue/index.ts';
import { unsaid, type Film } from '../../dicom/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createErasing } from './erasing.ts';

const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a'.repeat(64) };
const nobody = { patientId: null, patientName: null, patientBirthDate: null };

function aFilm(key: string, patientId: string | null): Film {
  return { ...unsaid, key, fileName: `${key}.dcm`, patientId } as unknown as Film;
}

function aPage() {
  const storage = createMemoryStorage();
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const forgotten: string[][] = [];
  const removed: string[] = [];
  const erasing = createErasing({
    storage,
    catalogue: catalogue.getState,
    log: { settled: () => Promise.resolve() },
    forget: (keys) => {
      forgotten.push([...keys]);
      catalogue.getState().forget(keys);
    },
    removeCopies: (ids) => Promise.resolve(void removed.push(...ids)),
    now: () => new Date('2026-11-27T08:00:00.000Z'),
  });
  const open = async (film: Film, copyId: string | null = null, isKept = true) => {
    const place = { path: [film.fileName], byteLength: 4, lastModified: 1, handleId: null, copyId };
    const [id = ''] = catalogue.getState().arriveAll([{ name: film.fileName, place }]);
    catalogue.getState().findFilms(id, [film]);
    if (isKept) await catalogue.getState().keep(film.key, picture);
  };
  return { storage, catalogue, erasing, forgotten, removed, open };
}

const listed = ({ catalogue }: ReturnType<typeof aPage>) => catalogue.getState().films.map(({ id }) => id);

describe('erasing a patient', () => {
  it('takes every film of the patient, open or of an earlier session, and one that could not be kept', async () => {
    const page = aPage();
    await page.open(aFilm('z1', 'P1'));
    await page.open(aFilm('p1', 'P2'));
    await page.open(aFilm('z2', 'P1'), null, false);
    const mark = patientMark(await page.storage.secret(), { ...nobody, patientId: 'P1' });

    const count = await page.erasing.erasePatient(mark ?? '');

    expect(count).toBe(1);
    expect(listed(page)).toEqual(['p1']);
    expect((await page.storage.films.all()).map(({ key }) => key)).toEqual(['p1']);
    expect(page.erasing.store.getState()).toMatchObject({ last: { by: 'patient', counts: { films: 1 } } });
  });

  it('finds films by an identifier that is typed, and keeps nothing of it', async () => {
    const page = aPage();
    await page.open(aFilm('z1', 'P1'));

    const mark = await page.erasing.markOf({ ...nobody, patientId: ' P1 ' });

    expect((await page.storage.films.get('z1'))?.patientMark).toBe(mark);
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
  });

  it('removes copies after everything else, and crosses them off', async () => {
    const page = aPage();
    await page.open(aFilm('z1', null), 'copy-1');

    await page.erasing.eraseFilms(['z1']);

    expect(page.removed).toEqual(['copy-1']);
    expect(await page.storage.erasures.leavingCopies()).toEqual([]);
  });

  it('that was cut short before the copies were gone is finished at the next start', async () => {
    const page = aPage();
    await page.open(aFilm('z1', null), 'copy-1');
    const headOf = () => '';
    await page.storage.erasures.erase({ by: 'all', at: new Date(), isLeaving: () => true, headOf });

    await page.erasing.finish();

    expect(page.removed).toEqual(['copy-1']);
    expect(await page.storage.erasures.leavingCopies()).toEqual([]);
  });

  it('leaves nothing that could be put back', async () => {
    const page = aPage();
    await page.open(aFilm('z1', 'P1'));
    await page.catalogue.getState().remove(['z1']);
    expect(page.catalogue.getState().removal?.kept).toHaveLength(1);

    await page.erasing.eraseFilms(['z1']);

    expect(page.catalogue.getState().removal).toBeNull();
  });

  it('that storage refuses says so, and puts the films back into the list', async () => {
    const page = aPage();
    await page.open(aFilm('z1', 'P1'));
    const { erasures } = page.storage;
    erasures.erase = () => Promise.reject(new Error('disk'));

    await expect(page.erasing.eraseFilms(['z1'])).rejects.toThrow('disk');

    expect(listed(page)).toEqual(['z1']);
    expect(page.erasing.store.getState().error).toMatchObject({ code: 'unexpected' });
  });
});

it('erasing all takes what is open and was not kept too', async () => {
  const page = aPage();
  await page.open(aFilm('z1', 'P1'));
  await page.open(aFilm('p1', null), null, false);

  await page.erasing.eraseAll();

  expect(listed(page)).toEqual([]);
  expect(await page.erasing.inventory()).toEqual([]);
  expect((await page.erasing.tombstones()).map(({ by }) => by)).toEqual(['all']);
});
