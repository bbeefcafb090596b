/**
 * What a head can learn: the terms of the list that a film can be said to have. Phantoms are drawn, so a head that learned
 * from them is another task: it answers about phantoms alone, and no head of patients ever saw one.
 */
import type { Ontology, Term, TrainingLabel } from '../../../annotations/index.ts';
import type { HeadSpec } from '../../../heads/index.ts';
import { noneOfThem, type Learnable } from './learnable.ts';

export type Population = 'patients' | 'phantoms';

/** Of the name of a task that phantoms taught. */
const phantomMark = 'phantoms/';

export function learnableTerms({ terms }: Ontology): Term[] {
  return terms.filter(({ kind, scopes }) => kind === 'finding' && scopes.includes('film'));
}

export function taskOf(term: string, population: Population): string {
  return population === 'phantoms' ? `${phantomMark}${term}` : term;
}

export function partsOfTask(task: string): { readonly term: string; readonly population: Population } {
  return task.startsWith(phantomMark)
    ? { term: task.slice(phantomMark.length), population: 'phantoms' }
    : { term: task, population: 'patients' };
}

const units: Readonly<Record<string, HeadSpec['unit']>> = { mo: 'month', deg: 'degree', mm: 'millimetre' };

export function specOf({ id, kind, terms }: Learnable, population: Population, takesSex: boolean): HeadSpec {
  const task = taskOf(id, population);
  const classes = terms.map((term) => term.id);
  if (kind === 'together') return { task, kind: 'multi-label', classes, unit: null, takesSex: false };
  if (kind === 'which')
    return { task, kind: 'multinomial', classes: [...classes, noneOfThem], unit: null, takesSex: false };
  return specOfTerm(terms[0]!, task, takesSex);
}

/** Grades are named by their place: their words may change from one version of the list to the next. */
function specOfTerm({ id, scale }: Term, task: string, takesSex: boolean): HeadSpec {
  switch (scale.kind) {
    case 'presence':
      return { task, kind: 'binary', classes: [id], unit: null, takesSex: false };
    case 'ordinal':
      return {
        task,
        kind: 'ordinal',
        classes: scale.grades.map((_, at) => String(at)),
        unit: null,
        takesSex,
      };
    case 'number':
      return { task, kind: 'regression', classes: [id], unit: units[scale.unit] ?? null, takesSex };
  }
}

/** NaN where the label is of another scale than the term has now. */
export function targetOf(label: TrainingLabel['label'], { scale }: Term): number {
  if (label.kind === 'presence')
    return scale.kind === 'presence' ? Number(label.presence === 'present') : NaN;
  if (label.kind === 'grade')
    return scale.kind === 'ordinal' && scale.grades[label.grade] !== undefined ? label.grade : NaN;
  return scale.kind === 'number' && scale.unit === label.unit ? label.number : NaN;
}
