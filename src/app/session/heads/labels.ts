/** What people said of one term, film by film, as numbers to learn from. */
import {
  trainingSet,
  type AnnotationEvent,
  type Ontology,
  type Term,
  type TrainingLabel,
} from '../../../annotations/index.ts';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { targetOf, type Population } from './task.ts';

/** Whether a film is a phantom; null where nobody knows but whoever spoke of it. */
export type IsPhantom = (filmKey: FilmKey) => boolean | null;

/** The film itself says what it is; a table of another house says nothing of it. */
export function phantomsAmong(listed: readonly CatalogueEntry[]): IsPhantom {
  const known = new Map(listed.map(({ id, film }) => [id, film?.isPhantom ?? null]));
  return (filmKey) => known.get(filmKey) ?? null;
}

/** « Film normal » says that no finding of the list is there. */
export function labelsIn(
  events: readonly AnnotationEvent[],
  { terms }: Ontology,
  { population, isPhantom }: { readonly population: Population; readonly isPhantom: IsPhantom },
): TrainingLabel[] {
  const absentInNormal = terms
    .filter(({ kind, scale }) => kind === 'finding' && scale.kind === 'presence')
    .map(({ id }) => id);
  const isWanted = (event: AnnotationEvent): boolean =>
    !('isPhantom' in event) || (isPhantom(event.filmKey) ?? event.isPhantom) === (population === 'phantoms');
  return trainingSet(events.filter(isWanted), { absentInNormal, withPhantoms: true });
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
