/** What cannot hold together on one film. It is shown, never mended: only the reader knows which of the two is meant. */
import { isPresent, type FindingValue } from './finding.ts';
import type { Ontology, Term } from '../ontology/ontology.ts';

export interface SaidTerm {
  readonly term: string;
  readonly value: FindingValue;
  readonly attributes: Readonly<Record<string, string>>;
}

export type Contradiction =
  /** Two terms of which one at most can be present. */
  | { readonly kind: 'exclusive'; readonly terms: readonly [string, string] }
  | { readonly kind: 'not-normal'; readonly terms: readonly [string, string] }
  /** The first is present, what stands above it was said to be absent. */
  | { readonly kind: 'parent-absent'; readonly terms: readonly [string, string] }
  | { readonly kind: 'attribute-missing'; readonly term: string; readonly attribute: string }
  /** Said of the film, then of a mark on it. */
  | { readonly kind: 'mark-not-normal'; readonly terms: readonly [string, string] }
  /** Absent on the film, present where a mark is. */
  | { readonly kind: 'mark-denied'; readonly terms: readonly [string, string] };

export function contradictionsIn({ terms }: Ontology, said: readonly SaidTerm[]): Contradiction[] {
  const termOf = new Map(terms.map((term) => [term.id, term]));
  const valueOf = new Map(said.map(({ term, value }) => [term, value]));
  const present = said.flatMap(({ term, value, attributes }) => {
    const known = termOf.get(term);
    return known !== undefined && isPresent(value) ? [{ term: known, attributes }] : [];
  });
  return [
    ...pairsOf(present.map(({ term }) => term)),
    ...present.flatMap(({ term }) => absentAbove(term, termOf, valueOf)),
    ...present.flatMap(({ term, attributes }) => missingOf(term, attributes)),
  ];
}

/** What is said of the film, or of its study, against what was said of the marks on it. */
export function contradictedByMarks(
  { terms }: Ontology,
  said: readonly SaidTerm[],
  ofMarks: readonly SaidTerm[],
): Contradiction[] {
  const kindOf = new Map(terms.map(({ id, kind }) => [id, kind]));
  const present = ofMarks.filter(({ term, value }) => isPresent(value) && kindOf.get(term) === 'finding');
  return [...new Set(present.map(({ term }) => term))].flatMap((marked) =>
    said.flatMap(({ term, value }): Contradiction[] => {
      if (kindOf.get(term) === 'normal' && isPresent(value))
        return [{ kind: 'mark-not-normal', terms: [term, marked] }];
      const isDenied = term === marked && value.kind === 'presence' && !value.isPresent;
      return isDenied ? [{ kind: 'mark-denied', terms: [term, marked] }] : [];
    }),
  );
}

function pairsOf(present: readonly Term[]): Contradiction[] {
  return present.flatMap((a, at) =>
    present.slice(at + 1).flatMap((b): Contradiction[] => {
      const terms = [a.id, b.id] as const;
      if (a.exclusiveGroup !== null && a.exclusiveGroup === b.exclusiveGroup)
        return [{ kind: 'exclusive', terms }];
      const kinds = [a.kind, b.kind];
      const isDenied = kinds.includes('normal') && kinds.includes('finding');
      return isDenied ? [{ kind: 'not-normal', terms }] : [];
    }),
  );
}

function absentAbove(
  term: Term,
  termOf: ReadonlyMap<string, Term>,
  valueOf: ReadonlyMap<string, FindingValue>,
): Contradiction[] {
  const found: Contradiction[] = [];
  for (let at = term.parent; at !== null; at = termOf.get(at)?.parent ?? null) {
    const value = valueOf.get(at);
    if (value?.kind === 'presence' && !value.isPresent)
      found.push({ kind: 'parent-absent', terms: [term.id, at] });
  }
  return found;
}

function missingOf({ id, attributes }: Term, said: Readonly<Record<string, string>>): Contradiction[] {
  return attributes
    .filter((attribute) => attribute.isRequired && said[attribute.id] === undefined)
    .map((attribute) => ({ kind: 'attribute-missing', term: id, attribute: attribute.id }));
}
