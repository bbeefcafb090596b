/**
 * Which films there are, which one is on screen and which stands beside it. Opening, decoding and embedding belong
 * to app: it tells the catalogue how far each film is. When storage fails the films still open; only their memory
 * is lost, and `storageError` says so.
 */
import type { StateCreator } from 'zustand';
import type { Film, FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Storage } from '../storage/index.ts';
import { createAside, type Aside } from './aside.ts';
import {
  change,
  idsToReopen,
  withFilms,
  withKept,
  withoutUnopened,
  withRefusal,
  withStatus,
} from './entries.ts';
import { fileEntry, type CatalogueEntry } from './entry.ts';
import { keepPlaced } from './places.ts';
import { keptEntry, recordOf, type Picture } from './record.ts';
import { createScreen, shownOf, type Screen } from './screen.ts';

export interface CatalogueSlice extends Screen, Aside {
  /** In the order of arrival. */
  readonly films: readonly CatalogueEntry[];
  /** What could not be kept or read back, until it was; what is open stays open. */
  readonly storageError: OsseletError | null;
  /** Names of the files given last whose films were open already. */
  readonly givenAgain: readonly string[];
  /** Films of earlier sessions, to be opened again. */
  readonly restore: () => Promise<void>;
  /** A file was given; answers the id to speak of it by. */
  readonly arrive: (fileName: string) => string;
  /** `alreadyOpen`: those that were open with the same pixels, and stay as they are. */
  readonly findFilms: (fileId: string, films: readonly Film[], alreadyOpen?: readonly FilmKey[]) => void;
  readonly mark: (id: FilmKey, status: 'reading' | 'embedding' | 'ready') => void;
  readonly refuse: (id: string, error: OsseletError) => void;
  /** Takes a refused file off the list. */
  readonly dismiss: (id: string) => void;
  readonly dismissAll: () => void;
  /** Keeps the film's fields and thumbnail for the next session; answers whether they are kept. */
  readonly keep: (id: FilmKey, picture: Picture) => Promise<boolean>;
  readonly forgetKept: () => Promise<void>;
  readonly cancelOpening: () => void;
}

interface CataloguePorts {
  readonly storage: Pick<Storage, 'films' | 'embeddings'>;
  readonly now?: () => Date;
}

export function createCatalogueSlice({
  storage,
  now = () => new Date(),
}: CataloguePorts): StateCreator<CatalogueSlice> {
  let files = 0;
  const failures = new Map<string, OsseletError>();

  return (set, get) => {
    /** A success lifts the failure of the same work only: that one film was kept says nothing of the others. */
    async function withStorage(name: string, work: () => Promise<void>): Promise<boolean> {
      try {
        await work();
        failures.delete(name);
      } catch (error) {
        failures.set(name, toOsseletError(error));
      }
      const [first = null] = failures.values();
      set({ storageError: first });
      return !failures.has(name);
    }

    /** A film that left the list leaves the screen. */
    function keepOnly(films: readonly CatalogueEntry[]): void {
      const arrangement = keepPlaced(get().arrangement, (id) => films.some((entry) => entry.id === id));
      set({ films, ...shownOf(arrangement) });
    }

    return {
      ...createAside(set, get),
      films: [],
      ...createScreen(set, get),
      storageError: null,
      givenAgain: [],
      restore: async () => {
        await withStorage('restore', async () => {
          const records = await storage.films.all();
          records.sort((a, b) => a.firstOpenedAt.localeCompare(b.firstOpenedAt));
          set({ films: withKept(get().films, records.map(keptEntry)) });
        });
      },
      arrive: (fileName) => {
        const id = `file:${String(++files)}`;
        set({ films: [...get().films, fileEntry(id, fileName)], givenAgain: [] });
        return id;
      },
      findFilms: (fileId, films, alreadyOpen = []) => {
        const { films: entries, givenAgain } = get();
        const file = entries.find((entry) => entry.id === fileId);
        const isGivenAgain = file !== undefined && films.length > 0 && alreadyOpen.length === films.length;
        set({
          films: withFilms(entries, fileId, films, alreadyOpen),
          givenAgain: isGivenAgain ? [...givenAgain, file.fileName] : givenAgain,
        });
      },
      mark: (id, status) => set({ films: withStatus(get().films, id, status) }),
      refuse: (id, error) => set({ films: withRefusal(get().films, id, error) }),
      dismiss: (id) => keepOnly(get().films.filter((entry) => entry.id !== id || entry.status !== 'refused')),
      dismissAll: () => keepOnly(get().films.filter((entry) => entry.status !== 'refused')),
      keep: async (id, picture) => {
        const entry = get().films.find((candidate) => candidate.id === id);
        if (!entry?.film) return false;
        const lastOpenedAt = now().toISOString();
        const firstOpenedAt = entry.firstOpenedAt ?? lastOpenedAt;
        set({ films: change(get().films, id, { thumbnail: picture.thumbnail, firstOpenedAt }) });
        const record = recordOf(entry.film, picture, { firstOpenedAt, lastOpenedAt });
        return withStorage(`film ${id}`, () => storage.films.put(record));
      },
      forgetKept: async () => {
        await withStorage('forget', async () => {
          const ids = idsToReopen(get().films);
          await storage.films.remove(ids);
          await storage.embeddings.removeOfFilms(ids);
          keepOnly(get().films.filter((entry) => !ids.includes(entry.id)));
        });
      },
      cancelOpening: () => keepOnly(withoutUnopened(get().films)),
    };
  };
}
