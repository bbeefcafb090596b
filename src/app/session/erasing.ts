/**
 * Erasing for good: first the films leave the page, then storage in one transaction, then their copies. What another tab
 * erases leaves this one too; and what this one wrote about it in the same moment is erased after it.
 */
import { createStore } from 'zustand/vanilla';
import { hashIn, type AnnotationLog } from '../../annotations/index.ts';
import { patientMark, type CatalogueSlice, type Patient } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { EraseOrder, ErasedBy, KeptFilm, Storage, Tombstone } from '../../storage/index.ts';

export interface ErasingState {
  /** What was erased last in this page, by whomever. */
  readonly last: Tombstone | null;
  readonly error: OsseletError | null;
}

export interface ErasingPorts {
  readonly storage: Pick<Storage, 'erasures' | 'secret'>;
  readonly catalogue: () => Pick<CatalogueSlice, 'films' | 'restore'>;
  readonly log: Pick<AnnotationLog, 'settled'>;
  readonly forget: (keys: readonly FilmKey[]) => void;
  readonly removeCopies: (ids: readonly string[]) => Promise<void>;
  readonly now?: () => Date;
}

type IsLeaving = EraseOrder['isLeaving'];

export function createErasing({
  storage: { erasures, secret },
  catalogue,
  log,
  forget,
  removeCopies,
  now = () => new Date(),
}: ErasingPorts) {
  const store = createStore<ErasingState>(() => ({ last: null, error: null }));

  /** A tab closed before its copies were gone leaves them noted. */
  async function finish(): Promise<void> {
    const ids = await erasures.leavingCopies();
    if (ids.length === 0) return;
    await removeCopies(ids);
    await erasures.copiesLeft(ids);
  }

  /** `open`: films of the page that may not be kept; they leave as well. Answers how many films left storage. */
  async function erase(by: ErasedBy, isLeaving: IsLeaving, open: readonly FilmKey[] = []): Promise<number> {
    try {
      const known = (await erasures.inventory()).filter(isLeaving).map(({ key }) => key);
      forget([...new Set([...known, ...open])]);
      await log.settled();
      const erased = await erasures.erase({ by, at: now(), isLeaving, headOf: hashIn });
      if (erased !== null) {
        forget(erased.keys);
        store.setState({ last: erased.tombstone });
      }
      await finish();
      store.setState({ error: null });
      return erased?.keys.length ?? 0;
    } catch (error) {
      store.setState({ error: toOsseletError(error) });
      // Nothing left storage: what had left the list comes back, to be reopened.
      await catalogue().restore();
      throw error;
    }
  }

  async function followOther(keys: readonly FilmKey[]): Promise<void> {
    const gone = new Set(keys);
    const copies = catalogue().films.flatMap(({ id, place }) => (gone.has(id) ? (place?.copyId ?? []) : []));
    forget(keys);
    await log.settled();
    await removeCopies(copies);
    const late = (await erasures.inventory()).some(({ key }) => gone.has(key));
    if (late) await erase('patient', ({ key }) => gone.has(key));
  }

  erasures.follow((keys) => void followOther(keys).catch(() => undefined));

  return {
    store,
    finish: () => finish().catch((error: unknown) => store.setState({ error: toOsseletError(error) })),
    bareBefore: (day: Date) => erasures.bareBefore(day),
    inventory: (): Promise<KeptFilm[]> => erasures.inventory(),
    tombstones: () => erasures.tombstones(),
    markOf: async (patient: Patient) => patientMark(await secret(), patient),
    /** By their keys: a list of films was shown, and these are those. */
    eraseFilms: (keys: readonly FilmKey[]) => {
      const chosen = new Set(keys);
      return erase('patient', ({ key }) => chosen.has(key), keys);
    },
    /** By the mark, so that what is kept of the patient meanwhile leaves as well, and films that are open and not kept. */
    erasePatient: async (mark: string) => {
      const key = await secret();
      const open = catalogue().films.flatMap(({ id, film }) =>
        film !== null && patientMark(key, film) === mark ? id : [],
      );
      const chosen = new Set(open);
      return erase('patient', (film) => film.patientMark === mark || chosen.has(film.key), open);
    },
    eraseOlder: (day: Date) => erase('age', isOlder(day)),
    /** Nobody is asked at the start: what a person wrote is not erased unasked. */
    eraseOlderUnannotated: async (day: Date) => {
      const bare = new Set((await erasures.bareBefore(day)).map(({ key }) => key));
      if (bare.size === 0) return 0;
      const isOld = isOlder(day);
      return erase('age', (film) => bare.has(film.key) && isOld(film));
    },
    eraseAll: () =>
      erase(
        'all',
        () => true,
        catalogue().films.map(({ id }) => id),
      ),
  };
}

function isOlder(day: Date): IsLeaving {
  return ({ lastOpenedAt }) => lastOpenedAt < day.toISOString();
}

export type ErasingControl = ReturnType<typeof createErasing>;
