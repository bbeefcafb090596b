import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { OsseletError } from '../foundation/index.ts';
import { createMemoryStorage, type EventRecord, type Storage } from '../storage/index.ts';
import { aPrediction, anAnswer, film } from './builders.ts';
import { createAnnotationLog } from './log.ts';
import { canReverse, historyOf, notedOn } from './selectors.ts';
import { createAnnotationsSlice } from './slice.ts';

function open(storage: Pick<Storage, 'events' | 'device' | 'erasures'> = createMemoryStorage()) {
  const now = () => new Date('2026-11-24T08:30:00Z');
  const log = createAnnotationLog(storage, { now });
  return createStore(createAnnotationsSlice({ log, now }));
}

describe('a radiologist who judges answers', () => {
  it('confirms, then rejects: the second holds, both stay in the history', async () => {
    const store = open();
    await store.getState().loadFilm(film);

    await store.getState().confirm(anAnswer());
    await store.getState().reject(anAnswer());

    expect(notedOn(store.getState(), film, 'fracture')).toBe('absent');
    expect(
      historyOf(store.getState().logs[film]!).map(({ event, standing }) => [
        event.kind === 'verdict' && event.value,
        standing,
      ]),
    ).toEqual([
      ['rejected', 'holds'],
      ['confirmed', 'replaced'],
    ]);
  });

  it('undoes and redoes', async () => {
    const store = open();
    await store.getState().loadFilm(film);
    await store.getState().confirm(anAnswer());

    await store.getState().undo(film);
    expect(notedOn(store.getState(), film, 'fracture')).toBeNull();
    expect(historyOf(store.getState().logs[film]!).map((said) => said.standing)).toEqual(['undone']);
    expect(canReverse(store.getState(), film)).toEqual({ undo: false, redo: true });

    await store.getState().redo(film);
    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');
    expect(canReverse(store.getState(), film)).toEqual({ undo: true, redo: false });
  });

  it('finds the verdicts again in a later session', async () => {
    const storage = createMemoryStorage();
    await open(storage).getState().confirm(anAnswer());

    const later = open(storage);
    await later.getState().loadFilm(film);

    expect(notedOn(later.getState(), film, 'fracture')).toBe('present');
    expect(later.getState().logs[film]?.fault).toBeNull();
  });

  it('says the same thing of the same answer once, and again of another answer', async () => {
    const store = open();
    await store.getState().confirm(anAnswer());
    await store.getState().confirm(anAnswer());
    expect(store.getState().logs[film]?.events).toHaveLength(1);

    await store.getState().confirm(anAnswer({ prediction: aPrediction({ modelHash: 'other' }) }));
    expect(store.getState().logs[film]?.events).toHaveLength(2);
  });

  it('undoes on the film that is named, whatever was loaded last', async () => {
    const store = open();
    await store.getState().loadFilm(film);
    await store.getState().confirm(anAnswer());
    await store.getState().loadFilm('9#0');

    await store.getState().undo('9#0');
    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');

    await store.getState().undo(film);
    expect(notedOn(store.getState(), film, 'fracture')).toBeNull();
  });

  it('has each verdict on its own film, even when another film came on screen meanwhile', async () => {
    const store = open();
    await store.getState().loadFilm(film);

    const saving = store.getState().confirm(anAnswer());
    await store.getState().loadFilm('9#0');
    await saving;

    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');
    expect(notedOn(store.getState(), '9#0', 'fracture')).toBeNull();
    expect(canReverse(store.getState(), '9#0').undo).toBe(false);
  });
});

describe('« enregistré »', () => {
  it('is said only once storage has answered', async () => {
    const held = heldStorage();
    const store = open(held.storage);
    const saving = store.getState().confirm(anAnswer());
    await held.asked;

    expect(store.getState().save).toEqual({ kind: 'saving' });
    expect(notedOn(store.getState(), film, 'fracture')).toBeNull();
    held.release();
    await saving;

    expect(store.getState().save).toEqual({ kind: 'saved', at: '2026-11-24T08:30:00.000Z' });
    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');
  });

  it('is not said when storage fails: the failure is typed and the verdict does not show as given', async () => {
    const storage = createMemoryStorage();
    const store = open(storage);
    storage.close();

    await store.getState().confirm(anAnswer());

    const failed = { kind: 'failed', error: { room: 'storage', code: 'storage-unavailable' } };
    expect(store.getState().save).toMatchObject(failed);
    expect(notedOn(store.getState(), film, 'fracture')).toBeNull();
  });

  it('is not said when there was nothing to undo, nor when the same was said already', async () => {
    const store = open();
    await store.getState().loadFilm(film);

    await store.getState().undo(film);
    expect(store.getState().save).toEqual({ kind: 'idle' });

    await store.getState().confirm(anAnswer());
    await store.getState().loadFilm(film);
    await store.getState().confirm(anAnswer());
    expect(store.getState().save).toEqual({ kind: 'idle' });
  });

  it('is not said over a failure of a moment ago that the person has not seen', async () => {
    const memory = createMemoryStorage();
    let isFull = true;
    const append = (record: EventRecord) => {
      const table = isFull ? closed().events : memory.events;
      isFull = false;
      return table.append(record);
    };
    const store = open({ ...memory, events: { ...memory.events, append } });

    await Promise.all([store.getState().confirm(anAnswer()), store.getState().reject(anAnswer())]);

    expect(store.getState().save.kind).toBe('failed');
    expect(notedOn(store.getState(), film, 'fracture')).toBe('absent');
  });
});

describe('a full disk', () => {
  /** Room for `left` events. */
  function aDisk(left: number) {
    const memory = createMemoryStorage();
    const disk = { left };
    const append = (record: EventRecord) => {
      if (disk.left-- > 0) return memory.events.append(record);
      return Promise.reject(new OsseletError('storage', 'quota-exceeded'));
    };
    return { disk, store: open({ ...memory, events: { ...memory.events, append } }) };
  }

  it('keeps what was said waiting, and writes it once room is made', async () => {
    const { disk, store } = aDisk(0);
    await store.getState().confirm(anAnswer());
    expect(store.getState().save).toMatchObject({ kind: 'failed', waiting: 1 });
    expect(notedOn(store.getState(), film, 'fracture')).toBeNull();

    disk.left = 10;
    await store.getState().saveAgain();

    expect(store.getState().save.kind).toBe('saved');
    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');
  });

  it('never lets an older verdict come after a newer one', async () => {
    const { disk, store } = aDisk(0);
    await store.getState().confirm(anAnswer());

    disk.left = 10;
    await store.getState().reject(anAnswer());

    expect(store.getState().save.kind).toBe('saved');
    expect(notedOn(store.getState(), film, 'fracture')).toBe('absent');
    expect(store.getState().logs[film]?.events).toHaveLength(2);
  });

  it('is tried again as often as the person asks, and each act is written once', async () => {
    const { disk, store } = aDisk(1);
    await store.getState().confirm(anAnswer());
    await Promise.all([store.getState().reject(anAnswer()), store.getState().undo(film)]);
    await store.getState().saveAgain();
    expect(store.getState().save).toMatchObject({ kind: 'failed', waiting: 2 });

    disk.left = 10;
    await store.getState().saveAgain();
    await store.getState().saveAgain();

    expect(store.getState().save.kind).toBe('saved');
    expect(notedOn(store.getState(), film, 'fracture')).toBe('present');
    expect(store.getState().logs[film]?.events).toHaveLength(3);
  });
});

describe('a log that was tampered with', () => {
  it('is said to be broken when the film is opened', async () => {
    const storage = createMemoryStorage();
    await open(storage).getState().confirm(anAnswer());
    const events = {
      ...storage.events,
      ofFilm: async (key: string) =>
        (await storage.events.ofFilm(key)).map((record) => ({
          ...record,
          event: { ...record.event, value: 'rejected' },
        })),
    };

    const store = open({ ...storage, events });
    await store.getState().loadFilm(film);

    const fault = { room: 'annotations', code: 'chain-broken', facts: { seq: 1, kind: 'changed' } };
    expect(store.getState().logs[film]?.fault).toMatchObject(fault);
  });
});

function closed(): Storage {
  const storage = createMemoryStorage();
  storage.close();
  return storage;
}

/** A storage whose writes wait for `release`. */
function heldStorage() {
  const memory = createMemoryStorage();
  const gate = aSignal();
  const asked = aSignal();
  const append = async (record: EventRecord) => {
    asked.give();
    await gate.given;
    return memory.events.append(record);
  };
  const storage = { ...memory, events: { ...memory.events, append } };
  return { storage, asked: asked.given, release: gate.give };
}

function aSignal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
