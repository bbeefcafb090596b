import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMemoryStorage, type EventRecord, type Storage } from '../storage/index.ts';
import { aMark, aVerdict, film } from './builders.ts';
import { readBundle } from './bundle/readBundle.ts';
import { wholeChains } from './bundle/wholeChains.ts';
import { writeBundle } from './bundle/writeBundle.ts';
import { planMerge } from './bundle/mergePlan.ts';
import { createAnnotationLog } from './log.ts';
import { notedOn } from './selectors.ts';
import { createAnnotationsSlice } from './slice.ts';

const other = '9.9.9#0';

/** What was said of two films, with one row of the first as a disk may give it back. */
async function withRow(seq: number, damaged: (event: object) => unknown): Promise<Storage> {
  const storage = createMemoryStorage();
  const log = createAnnotationLog(storage);
  await log.append(film, () => aVerdict());
  await log.append(film, () => ({ kind: 'mark', markId: 'm1', mark: aMark() }));
  await log.append(film, () => aVerdict({ value: 'rejected' }));
  await log.append(other, () => aVerdict());
  const spoilt = (record: EventRecord): EventRecord =>
    record.filmKey === film && record.seq === seq
      ? { ...record, event: damaged(record.event) as object }
      : record;
  const events = {
    ...storage.events,
    all: async () => (await storage.events.all()).map(spoilt),
    ofFilm: async (key: string) => (await storage.events.ofFilm(key)).map(spoilt),
  };
  return { ...storage, events };
}

const open = (storage: Storage) =>
  createStore(createAnnotationsSlice({ log: createAnnotationLog(storage) })).getState;

describe.each([
  ['is empty', () => null],
  ['lost the body of its event', (event: object) => ({ ...event, mark: undefined })],
  ['holds the event of another place', (event: object) => ({ ...event, seq: 7 })],
  ['holds something else', () => 'x'],
])('a row of the log that %s', (_, damaged) => {
  it('is named, and what stands beside it is read', async () => {
    const state = open(await withRow(2, damaged));

    await state().loadFilm(film);
    await state().loadFilm(other);

    const fault = { room: 'annotations', code: 'row-unreadable', facts: { filmKey: film, seq: 2 } };
    expect(state().logs[film]?.fault).toMatchObject(fault);
    expect(notedOn(state(), film, 'fracture')).toBe('absent');
    expect(state().logs[other]?.fault).toBeNull();
    expect(notedOn(state(), other, 'fracture')).toBe('present');
  });
});

describe('a log with a row that cannot be read', () => {
  it('goes on behind it, also where it is the last one', async () => {
    const storage = await withRow(3, () => null);
    const state = open(storage);
    await state().loadFilm(film);

    await state().drawMark(film, 'm2', aMark());

    expect(state().save.kind).toBe('saved');
    expect((await storage.events.ofFilm(film)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('leaves as a file that another workstation takes: all but what follows the row on its film', async () => {
    const log = createAnnotationLog(await withRow(2, () => null));

    const text = await writeBundle(await wholeChains(await log.all()), { device: 'd1', at: new Date(0) });
    const { fresh } = await planMerge(await readBundle(text), [], () => false);

    expect(fresh.map(({ filmKey, seq }) => [filmKey, seq])).toEqual([
      [film, 1],
      [other, 1],
    ]);
  });
});

it('an altered entry does not keep the rest of the log from leaving as a file', async () => {
  const log = createAnnotationLog(
    await withRow(2, (event) => ({ ...event, at: '2020-01-01T00:00:00.000Z' })),
  );

  const text = await writeBundle(await wholeChains(await log.all()), { device: 'd1', at: new Date(0) });

  expect((await readBundle(text)).events.map(({ filmKey }) => filmKey)).toEqual([film, other]);
});
