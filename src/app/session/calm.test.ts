import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { calmSubscription } from './calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(files: number) {
  const catalogue = createStore(createCatalogueSlice({ storage: createMemoryStorage() }));
  let told = 0;
  calmSubscription(catalogue)(() => void told++);
  const act = catalogue.getState();
  const ids = act.arriveAll(Array.from({ length: files }, (_, at) => ({ name: `IM${at}` })));
  vi.advanceTimersByTime(1000);
  told = 0;
  return { act, ids, told: () => told };
}

describe('what the screen hears of the list', () => {
  it('is every change of a short list, at once', () => {
    const { act, ids, told } = watched(3);

    for (const id of ids) act.findFilms(id, []);

    expect(told()).toBe(3);
  });

  it('is the first change of a long list at once, and one word for many files a moment later', () => {
    const { act, ids, told } = watched(500);

    act.findFilms(ids[0]!, []);
    expect(told()).toBe(1);
    for (const id of ids.slice(1, 200)) act.findFilms(id, []);
    expect(told()).toBe(1);
    vi.runAllTimers();

    expect(told()).toBe(2);
  });

  it('is what a person chooses, at once, in a long list too', () => {
    const { act, told } = watched(500);

    act.filterBy('poignet');

    expect(told()).toBe(1);
  });
});
