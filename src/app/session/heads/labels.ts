/** What people said of one term, film by film, as numbers to learn from. */
import {
  questionsIn,
  trainingSet,
  unsettled,
  type AnnotationEvent,
  type Ontology,
  type Term,
  type TrainingLabel,
} from '../../../annotations/index.ts';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { targetOf, type Population } from './task.ts';
import { truthAuthor } from './truths.ts';

/** Whether a film is a phantom; null where nobody knows but whoever spoke of it. */
export type IsPhantom = (filmKey: FilmKey) => boolean | null;

/** The film itself says what it is; a table of another house says nothing of it. */
export function phantomsAmong(listed: readonly CatalogueEntry[]): IsPhantom {
  const known = new Map(listed.map(({ id, film }) => [id, film?.isPhantom ?? null]));
  return (filmKey) => known.get(filmKey) ?? null;
}

interface Wanted {
  readonly population: Population;
  readonly isPhantom: IsPhantom;
}

function wanted(events: readonly AnnotationEvent[], { population, isPhantom }: Wanted): AnnotationEvent[] {
  return withoutOverruledTruths(events).filter(
    (event) =>
      !('isPhantom' in event) ||
      (isPhantom(event.filmKey) ?? event.isPhantom) === (population === 'phantoms'),
  );
}

/** The answers of the demonstration are there to be corrected: where a reader speaks, theirs holds, signed or not. */
function withoutOverruledTruths(events: readonly AnnotationEvent[]): readonly AnnotationEvent[] {
  const byReaders = events.filter(({ author }) => author !== truthAuthor);
  if (byReaders.length === events.length) return events;
  const place = (filmKey: FilmKey, finding: string) => JSON.stringify([filmKey, finding]);
  const spoken = new Set(questionsIn(byReaders).map(({ filmKey, finding }) => place(filmKey, finding)));
  return events.filter(
    (event) =>
      event.author !== truthAuthor ||
      event.kind !== 'finding' ||
      !spoken.has(place(event.filmKey, event.term)),
  );
}

/** By term: films about which readers contradict one another and nobody settled it; they teach nothing. */
export function disputedIn(events: readonly AnnotationEvent[], of: Wanted): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of unsettled(wanted(events, of), { withPhantoms: true }))
    counts.set(finding, (counts.get(finding) ?? 0) + 1);
  return counts;
}

/** « Film normal » says that no finding of the list is there. */
export function labelsIn(
  events: readonly AnnotationEvent[],
  { terms }: Ontology,
  of: Wanted,
): TrainingLabel[] {
  const absentInNormal = terms
    .filter(({ kind, scale }) => kind === 'finding' && scale.kind === 'presence')
    .map(({ id }) => id);
  return trainingSet(wanted(events, of), { absentInNormal, withPhantoms: true });
}

/** What is present below is present above, unless somebody said otherwise of the term itself. */
export function targetsOf(
  labels: readonly TrainingLabel[],
  term: Term,
  { terms }: Ontology,
): Map<FilmKey, number> {
  const targets = new Map<FilmKey, number>();
  const below = new Set(terms.filter((other) => isBelow(other, term, terms)).map(({ id }) => id));
  for (const { filmKey, finding, label } of labels)
    if (below.has(finding) && label.kind === 'presence' && label.presence === 'present')
      targets.set(filmKey, targetOf(label, term));
  for (const { filmKey, finding, label } of labels)
    if (finding === term.id) targets.set(filmKey, targetOf(label, term));
  return new Map([...targets].filter(([, target]) => !Number.isNaN(target)));
}

function isBelow({ parent }: Term, term: Term, terms: readonly Term[]): boolean {
  if (parent === null) return false;
  const above = terms.find(({ id }) => id === parent);
  return parent === term.id || (above !== undefined && isBelow(above, term, terms));
}
