/** What is known of each film, as the numbers that a head of one term or of several findings learns from. */
import type { Ontology, TrainingLabel } from '../../../annotations/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { targetsOf } from './labels.ts';
import type { Learnable } from './learnable.ts';

/** By film, as many numbers as the head has targets; NaN is not known. */
export function targetsFor(
  labels: readonly TrainingLabel[],
  { kind, terms }: Learnable,
  ontology: Ontology,
): Map<FilmKey, readonly number[]> {
  const ofTerms = terms.map((term) => targetsOf(labels, term, ontology));
  const films = [...new Set(ofTerms.flatMap((targets) => [...targets.keys()]))];
  const said = films.map((film) => [film, ofTerms.map((targets) => targets.get(film) ?? NaN)] as const);
  if (kind !== 'which') return new Map(said);
  return new Map(said.flatMap(([film, values]) => classOf(values).map((one) => [film, [one]] as const)));
}

/** Empty where two are there, or where none is there and one may be. */
function classOf(values: readonly number[]): number[] {
  const present = values.flatMap((value, at) => (value === 1 ? at : []));
  if (present.length === 1) return present;
  return values.every((value) => value === 0) ? [values.length] : [];
}
