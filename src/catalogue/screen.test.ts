import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Film } from '../dicom/index.ts';
import { createMemoryStorage } from '../storage/index.ts';
import { aFilm } from './builders.ts';
import { placeCommands } from './placeCommands.ts';
import { createCatalogueSlice } from './slice.ts';

function open(...films: [key: string, fields?: Partial<Film>][]) {
  const store = createStore(createCatalogueSlice({ storage: createMemoryStorage() }));
  const act = store.getState();
  for (const [key, fields] of films) act.findFilms(act.arrive(key), [aFilm({ ...fields, key })]);
  const seen = () => Object.values(store.getState().arrangement.placed);
  const command = (id: string) => placeCommands(store.getState).find((candidate) => candidate.id === id)!;
  return { act, store, seen, command };
}

describe('films on the screen', () => {
  it('come from the list into the place that a person touched last', () => {
    const { act, seen, store } = open(['a'], ['b'], ['c']);
    act.select('a');
    act.arrange(4);

    act.activate('third');
    act.select('c');

    expect(seen()).toEqual(['a', null, 'c', null]);
    expect(store.getState()).toMatchObject({ selectedKey: 'c', compareKey: 'a' });
  });

  it('fill an empty place with the neighbour of those shown', () => {
    const { act, seen } = open(['a'], ['b'], ['c']);
    act.select('a');
    act.arrange(2);
    act.activate('compare');

    act.selectNeighbour(1);

    expect(seen()).toEqual(['a', 'b', null, null]);
  });

  it('open beside the first one, however many results are looked at', () => {
    const { act, seen } = open(['a'], ['b'], ['c']);
    act.select('a');

    act.compare('b');
    act.activate('compare');
    act.compare('c');

    expect(seen()).toEqual(['a', 'c', null, null]);
  });

  it('are one again on leaving the comparison', () => {
    const { act, seen, store } = open(['a'], ['b'], ['c']);
    act.select('a');
    act.arrange(4);
    act.compare('b');
    act.compare('c');
    expect(seen()).toEqual(['a', 'b', 'c', null]);

    act.compare(null);

    expect(seen()).toEqual(['a', null, null, null]);
    expect(store.getState().arrangement).toMatchObject({ layout: 1, active: 'main' });
  });

  it('are a film and its prior, side by side, by one command', () => {
    const prior = { patientId: 'P1', studyDate: '20230601', studyInstanceUid: '1.1' };
    const { act, seen, command } = open(
      ['before', prior],
      ['now', { ...prior, studyDate: '20240131', studyInstanceUid: '1.2' }],
    );
    act.select('now');
    const compare = command('catalogue.command.compare-prior');

    expect(compare.blocked()).toBeNull();
    compare.run();

    expect(seen()).toEqual(['now', 'before', null, null]);
    act.select('before');
    expect(compare.blocked()).toBe('catalogue.blocked.no-prior');
  });

  it('are gone through place by place, where there are several', () => {
    const { act, store, command } = open(['a']);
    const next = command('catalogue.command.next-place');
    act.select('a');
    expect(next.blocked()).toBe('catalogue.blocked.one-place');

    command('catalogue.command.two-films').run();
    next.run();

    expect(store.getState().arrangement).toMatchObject({ layout: 2, active: 'compare' });
    expect(store.getState().selectedKey).toBeNull();
  });
});
