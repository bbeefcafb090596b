/**
 * What is kept of the films between sessions, and how a film leaves: from the list and from storage at once, so that
 * nothing stays behind if the page is closed; what is needed to put it back stays in memory. Annotations are not
 * removed: the log is append-only, and erasing for good is another thing (`storage.erasures`).
 */
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Storage } from '../storage/index.ts';
import { aboutFilm } from './aboutFilm.ts';
import { change, withKept, withoutUnopened } from './entries.ts';
import type { CatalogueEntry } from './entry.ts';
import { catalogueError } from './errors.ts';
import { patientMark } from './patientMark.ts';
import { havePixelsChanged, keptEntry, recordOf, type Picture } from './record.ts';
import { keepOnly, type Read, type Removal, type Write } from './state.ts';

export interface Keeping {
  /** Films of earlier sessions, to be opened again. */
  readonly restore: () => Promise<void>;
  /** Keeps the film's fields and thumbnail for the next session; answers whether they are kept. */
  readonly keep: (id: FilmKey, picture: Picture) => Promise<boolean>;
  readonly remove: (ids: readonly FilmKey[]) => Promise<void>;
  readonly undoRemoval: () => Promise<void>;
  /** Their record was erased: they leave list, pictures and what could be put back. Nothing is written. */
  readonly forget: (ids: readonly FilmKey[]) => void;
}

interface KeepingPorts {
  readonly storage: Pick<Storage, 'films' | 'embeddings' | 'secret'>;
  readonly now: () => Date;
}

export function createKeeping(set: Write, get: Read, { storage, now }: KeepingPorts): Keeping {
  const failures = new Map<string, OsseletError>();

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

  async function keptOf(ids: readonly FilmKey[]): Promise<Removal['kept']> {
    const kept = await Promise.all(
      ids.map(async (id) => {
        const record = await storage.films.get(id);
        const thumbnail = await storage.films.thumbnail(id);
        return record && thumbnail && { record, thumbnail };
      }),
    );
    return kept.filter((one) => one !== undefined);
  }

  return {
    restore: async () => {
      await withStorage('restore', async () => {
        const records = await storage.films.all();
        records.sort((a, b) => a.firstOpenedAt.localeCompare(b.firstOpenedAt));
        set({ films: withKept(get().films, records.map(keptEntry)) });
      });
    },
    keep: async (id, picture) => {
      const entry = get().films.find((candidate) => candidate.id === id);
      if (!entry?.film) return false;
      const { film, place } = entry;
      const before = await storage.films.get(id).catch(() => undefined);
      if (before !== undefined && havePixelsChanged(before, picture.pixelSha256, place)) {
        const error = catalogueError('pixels-changed', { file: entry.fileName });
        set({ films: change(get().films, id, { status: 'to-reopen', error }) });
        return false;
      }
      const lastOpenedAt = now().toISOString();
      const firstOpenedAt = before?.firstOpenedAt ?? entry.firstOpenedAt ?? lastOpenedAt;
      get().thumbnails.hold(id, picture.thumbnail);
      if (entry.firstOpenedAt !== firstOpenedAt) set({ films: change(get().films, id, { firstOpenedAt }) });
      const { pixelSha256, thumbnail } = picture;
      return withStorage(`film ${id}`, async () => {
        const secret = await storage.secret();
        const known = { patientMark: patientMark(secret, film), about: aboutFilm(secret, film) };
        const kept = { pixelSha256, ...known, place, firstOpenedAt, lastOpenedAt };
        // Erased while the mark was made: it is not written back.
        if (get().films.some((candidate) => candidate.id === id))
          await storage.films.put(recordOf(film, kept), thumbnail);
      });
    },
    remove: async (ids) => {
      const leaving = new Set(ids);
      const before = get().films;
      const removed = before.filter((entry) => leaving.has(entry.id));
      set({
        ...keepOnly(
          before.filter((entry) => !leaving.has(entry.id)),
          get(),
        ),
        removal: null,
      });
      let kept: Removal['kept'] = [];
      await withStorage('remove', async () => {
        kept = await keptOf(ids);
        await storage.films.remove(ids);
        await storage.embeddings.removeOfFilms(ids);
      });
      set({ removal: { removed, before, kept } });
    },
    forget: (ids) => {
      const leaving = new Set(ids);
      const { films, removal, thumbnails } = get();
      const isInRemoval = removal?.before.some(({ id }) => leaving.has(id)) ?? false;
      thumbnails.forget(ids);
      set({
        ...keepOnly(
          films.filter(({ id }) => !leaving.has(id)),
          get(),
        ),
        givenAgain: [],
        removal: isInRemoval ? null : removal,
      });
    },
    undoRemoval: async () => {
      const { removal, films } = get();
      if (removal === null) return;
      set({ removal: null, films: putBack(films, removal) });
      await withStorage('undo', async () => {
        for (const { record, thumbnail } of removal.kept) await storage.films.put(record, thumbnail);
      });
    },
  };
}

/** Each removed film comes back where it stood, as if its opening had been stopped; what arrived meanwhile stays. */
function putBack(films: readonly CatalogueEntry[], { removed, before }: Removal): readonly CatalogueEntry[] {
  const now = new Map(films.map((entry) => [entry.id, entry]));
  const leaving = new Map(withoutUnopened(removed).map((entry) => [entry.id, entry]));
  const old = new Set(before.map(({ id }) => id));
  const inPlace = before.flatMap(({ id }) => now.get(id) ?? leaving.get(id) ?? []);
  return [...inPlace, ...films.filter(({ id }) => !old.has(id))];
}
