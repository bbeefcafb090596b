/**
 * Which films there are, which one is on screen and which stands beside it. Opening, decoding and embedding belong
 * to app: it tells the catalogue how far each film is. When storage fails the films still open; only their memory
 * is lost, and `storageError` says so.
 */
import type { StateCreator } from 'zustand';
import type { Film, FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Storage } from '../storage/index.ts';
import {
  change,
  idsToReopen,
  withFilms,
  withKept,
  withoutUnread,
  withRefusal,
  withStatus,
} from './entries.ts';
import { fileEntry, type CatalogueEntry } from './entry.ts';
import { keptEntry, recordOf, type Picture } from './record.ts';

export interface CatalogueSlice {
  /** In the order of arrival. */
  readonly films: readonly CatalogueEntry[];
  readonly selectedKey: FilmKey | null;
  readonly compareKey: FilmKey | null;
  readonly storageError: OsseletError | null;
  /** Films of earlier sessions, to be opened again. */
  readonly restore: () => Promise<void>;
  /** A file was given; answers the id to speak of it by. */
  readonly arrive: (fileName: string) => string;
  readonly findFilms: (fileId: string, films: readonly Film[]) => void;
  readonly mark: (id: FilmKey, status: 'reading' | 'embedding' | 'ready') => void;
  readonly refuse: (id: string, error: OsseletError) => void;
  /** Takes a refused file off the list. */
  readonly dismiss: (id: string) => void;
  /** Keeps the film's fields and thumbnail for the next session. */
  readonly keep: (id: FilmKey, picture: Picture) => Promise<void>;
  readonly forgetKept: () => Promise<void>;
  readonly cancelOpening: () => void;
  readonly select: (id: FilmKey) => void;
  readonly compare: (id: FilmKey | null) => void;
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

  return (set, get) => {
    async function withStorage(work: () => Promise<void>): Promise<void> {
      try {
        await work();
        set({ storageError: null });
      } catch (error) {
        set({ storageError: toOsseletError(error) });
      }
    }

    /** A film that left the list is neither on screen nor beside it. */
    function keepOnly(films: readonly CatalogueEntry[]): void {
      const { selectedKey, compareKey } = get();
      const listed = (key: FilmKey | null) => (films.some((entry) => entry.id === key) ? key : null);
      set({ films, selectedKey: listed(selectedKey), compareKey: listed(compareKey) });
    }

    return {
      films: [],
      selectedKey: null,
      compareKey: null,
      storageError: null,
      restore: () =>
        withStorage(async () => {
          const records = await storage.films.all();
          records.sort((a, b) => a.firstOpenedAt.localeCompare(b.firstOpenedAt));
          set({ films: withKept(get().films, records.map(keptEntry)) });
        }),
      arrive: (fileName) => {
        const id = `file:${String(++files)}`;
        set({ films: [...get().films, fileEntry(id, fileName)] });
        return id;
      },
      findFilms: (fileId, films) => set({ films: withFilms(get().films, fileId, films) }),
      mark: (id, status) => set({ films: withStatus(get().films, id, status) }),
      refuse: (id, error) => set({ films: withRefusal(get().films, id, error) }),
      dismiss: (id) => keepOnly(get().films.filter((entry) => entry.id !== id || entry.status !== 'refused')),
      keep: async (id, picture) => {
        const entry = get().films.find((candidate) => candidate.id === id);
        if (!entry?.film) return;
        const lastOpenedAt = now().toISOString();
        const firstOpenedAt = entry.firstOpenedAt ?? lastOpenedAt;
        set({ films: change(get().films, id, { thumbnail: picture.thumbnail, firstOpenedAt }) });
        const record = recordOf(entry.film, picture, { firstOpenedAt, lastOpenedAt });
        await withStorage(() => storage.films.put(record));
      },
      forgetKept: () =>
        withStorage(async () => {
          const ids = idsToReopen(get().films);
          await storage.films.remove(ids);
          await storage.embeddings.removeOfFilms(ids);
          keepOnly(get().films.filter((entry) => !ids.includes(entry.id)));
        }),
      cancelOpening: () => keepOnly(withoutUnread(get().films)),
      select: (id) => set({ selectedKey: id, compareKey: get().compareKey === id ? null : get().compareKey }),
      compare: (id) => set({ compareKey: id === get().selectedKey ? null : id }),
    };
  };
}
