/** What is kept, by patient: named while a film of the patient is open, else by a number. */
import { patientText, type CatalogueEntry } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { KeptFilm } from '../../storage/index.ts';

export interface PatientGroup {
  /** null: films of which nobody knows the patient. */
  readonly mark: string | null;
  /** As its films say, where one is open. */
  readonly name: { readonly title: string; readonly id: string | null } | null;
  /** From 1, the latest opened first. */
  readonly number: number;
  readonly keys: readonly FilmKey[];
  readonly annotatedFilms: number;
  readonly annotations: number;
  readonly vectors: number;
  readonly copies: number;
  /** ISO 8601. */
  readonly lastOpenedAt: string;
  readonly isOnScreen: boolean;
}

export type Totals = Pick<PatientGroup, 'annotatedFilms' | 'annotations' | 'vectors' | 'copies'> & {
  readonly films: number;
};

export interface OpenFilms {
  readonly films: readonly CatalogueEntry[];
  readonly selectedKey: FilmKey | null;
}

/** The patient on screen first, then the latest; films of unknown patients stand together at the end. */
export function patientGroups(kept: readonly KeptFilm[], open: OpenFilms): PatientGroup[] {
  const together = new Map<string, KeptFilm[]>();
  for (const film of kept) {
    // Of unknown patients the film on screen stands alone: it can be erased without the others.
    const name = film.patientMark ?? (film.key === open.selectedKey ? 'on screen' : 'unknown');
    const others = together.get(name);
    if (others === undefined) together.set(name, [film]);
    else others.push(film);
  }
  const groups = [...together.values()].map((films) => groupOf(films, open));
  const known = groups.filter(({ mark }) => mark !== null);
  known.sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
  const numbered = known.map((group, at) => ({ ...group, number: at + 1 }));
  const unknown = groups.filter(({ mark }) => mark === null);
  return [...numbered, ...unknown].sort((a, b) => Number(b.isOnScreen) - Number(a.isOnScreen));
}

export function totalsOf(films: readonly KeptFilm[]): Totals {
  const sum = (of: (film: KeptFilm) => number) => films.reduce((all, film) => all + of(film), 0);
  return {
    films: films.length,
    annotatedFilms: films.filter(({ events }) => events > 0).length,
    annotations: sum(({ events }) => events),
    vectors: sum(({ vectors }) => vectors),
    copies: new Set(films.flatMap(({ copyId }) => copyId ?? [])).size,
  };
}

function groupOf(kept: readonly KeptFilm[], open: OpenFilms): PatientGroup {
  const mark = kept[0]?.patientMark ?? null;
  const keys = kept.map(({ key }) => key);
  const own = new Set(keys);
  const { annotatedFilms, annotations, vectors, copies } = totalsOf(kept);
  return {
    mark,
    name: mark === null ? null : patientText(open.films.filter(({ id }) => own.has(id))),
    number: 0,
    keys,
    annotatedFilms,
    annotations,
    vectors,
    copies,
    lastOpenedAt:
      kept
        .map(({ lastOpenedAt }) => lastOpenedAt)
        .sort()
        .at(-1) ?? '',
    isOnScreen: open.selectedKey !== null && own.has(open.selectedKey),
  };
}
