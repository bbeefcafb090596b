/**
 * Which films there are, which one is on screen and which stands beside it. Opening, decoding and embedding belong
 * to app: it tells the catalogue how far each film is. When storage fails the films still open; only their memory
 * is lost, and `storageError` says so.
 */
import type { StateCreator } from 'zustand';
import type { Storage } from '../storage/index.ts';
import { createArrivals, type Arrivals } from './arrivals.ts';
import { createAside, type Aside } from './aside.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { createListChoices, type ListChoices } from './listChoices.ts';
import { createScreen, type Screen } from './screen.ts';
import type { CatalogueState } from './state.ts';
import { createThumbnails } from './thumbnails.ts';

export type CatalogueSlice = CatalogueState & Screen & Aside & Arrivals & Keeping & ListChoices;

export interface CataloguePorts {
  readonly storage: Pick<Storage, 'films' | 'embeddings' | 'secret'>;
  readonly now?: () => Date;
}

export function createCatalogueSlice({ storage, now }: CataloguePorts): StateCreator<CatalogueSlice> {
  return (set, get) => ({
    films: [],
    ...createAside(set, get),
    ...createScreen(set, get),
    storageError: null,
    givenAgain: [],
    removal: null,
    filter: '',
    folded: new Set(),
    thumbnails: createThumbnails(storage),
    ...createArrivals(set, get),
    ...createKeeping(set, get, { storage, now: now ?? (() => new Date()) }),
    ...createListChoices(set, get),
  });
}
