import { describe, expect, it } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createMemoryStorage, type Storage } from '../storage/index.ts';
import { aMark, anAnswer, film } from './builders.ts';
import { createAnnotationLog } from './log.ts';
import { canReverse, marksOn, notedOn } from './selectors.ts';
import { createAnnotationsSlice, type AnnotationsSlice } from './slice.ts';

/** Two tabs over one storage; `heard` ends when what was told so far was read again. */
function twoTabs(storage: Storage = createMemoryStorage()) {
  const readings: Promise<void>[] = [];
  const open = (other: () => StoreApi<AnnotationsSlice>) => {
    const tell = (keys: readonly string[]) => void readings.push(other().getState().hear(keys));
    const log = createAnnotationLog(storage, { tabs: { tell } });
    return createStore(createAnnotationsSlice({ log }));
  };
  const left: StoreApi<AnnotationsSlice> = open(() => right);
  const right: StoreApi<AnnotationsSlice> = open(() => left);
  return { left, right, storage, heard: () => Promise.all(readings) };
}

describe('a film in reading in two tabs', () => {
  it('shows in one tab what the other has just said', async () => {
    const { left, right, heard } = twoTabs();
    await Promise.all([left, right].map((tab) => tab.getState().loadFilm(film)));

    await left.getState().confirm(anAnswer());
    await left.getState().drawMark(film, 'm1', aMark());
    await heard();

    expect(notedOn(right.getState(), film, 'fracture')).toBe('present');
    expect([...marksOn(right.getState(), film).keys()]).toEqual(['m1']);
  });

  it('takes back in one tab what was said in the other, and gives it again there', async () => {
    const { left, right, heard } = twoTabs();
    await Promise.all([left, right].map((tab) => tab.getState().loadFilm(film)));
    await left.getState().confirm(anAnswer());
    await heard();

    await right.getState().undo(film);
    await heard();
    expect(notedOn(left.getState(), film, 'fracture')).toBeNull();
    expect(canReverse(left.getState(), film)).toEqual({ undo: false, redo: true });

    await left.getState().redo(film);
    await heard();
    expect(notedOn(right.getState(), film, 'fracture')).toBe('present');
    expect(canReverse(right.getState(), film)).toEqual({ undo: true, redo: false });
  });

  it('names an undo no longer once the other tab has said something after it', async () => {
    const { left, right, heard } = twoTabs();
    await Promise.all([left, right].map((tab) => tab.getState().loadFilm(film)));
    await left.getState().confirm(anAnswer());
    await left.getState().undo(film);
    expect(left.getState().reversed?.way).toBe('undo');

    await right.getState().drawMark(film, 'm1', aMark());
    await heard();

    expect(left.getState().reversed).toBeNull();
  });

  it('leaves a film that was erased meanwhile away', async () => {
    const { left, storage } = twoTabs();
    await left.getState().loadFilm(film);
    await createAnnotationLog(storage).append(film, () => ({ kind: 'mark', markId: 'm1', mark: aMark() }));

    const hearing = left.getState().hear([film]);
    left.getState().forget([film]);
    await hearing;

    expect(left.getState().logs).toEqual({});
  });
});
