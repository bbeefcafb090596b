/** For tests: a search over ports of which a test gives what it is about. */
import { createStore } from 'zustand/vanilla';
import { somePorts } from './builders.ts';
import type { FilmFacts } from './filter.ts';
import { createSearchSlice } from './slice.ts';
import type { SearchPorts } from './state.ts';

export function open(ports: Partial<SearchPorts> = {}) {
  const store = createStore(createSearchSlice(somePorts(ports)));
  const hits = () => {
    const { status } = store.getState();
    return status.kind === 'found' ? status.hits.map((hit) => hit.key) : status.kind;
  };
  return { ...store.getState(), status: () => store.getState().status, hits };
}

export const someFacts = (key: string): FilmFacts => ({
  key,
  region: key.toUpperCase(),
  view: null,
  studyDate: null,
  isToReopen: false,
});
