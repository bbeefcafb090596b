/**
 * What a head can be asked to learn: one term of the list; several findings side by side, each yes or no; or which one of
 * several findings a film shows, or none of them. What it learns is written in its name, so that it is known from the head alone.
 */
import type { Ontology, Term } from '../../../annotations/index.ts';

export type Together = 'together' | 'which';

export interface Learnable {
  readonly id: string;
  readonly kind: 'term' | Together;
  /** At least one; two and more where it is not of one term. */
  readonly terms: readonly Term[];
}

/** Of a head that tells which finding: the class of films that show none of them. */
export const noneOfThem = 'none/of-them';

/** No term's id has a stroke or a plus. */
export function togetherId(kind: Together, terms: readonly string[]): string {
  return `${kind}/${[...terms].sort().join('+')}`;
}

/** The ids of a name made by `togetherId`; null for that of one term. */
export function partsOfTogether(id: string): { readonly kind: Together; readonly terms: string[] } | null {
  const [, kind, terms = ''] = /^(together|which)\/(.*)$/.exec(id) ?? [];
  if (kind === undefined) return null;
  return { kind: kind as Together, terms: terms.split('+').filter((term) => term !== '') };
}

/** null where the list does not know one of its terms, or where fewer than two findings were chosen. */
export function learnableOf(id: string, ontology: Ontology): Learnable | null {
  const parts = partsOfTogether(id);
  const ids = parts?.terms ?? [id];
  const terms = ids.flatMap((wanted) => ontology.terms.find((term) => term.id === wanted) ?? []);
  if (terms.length < ids.length || terms.length < (parts === null ? 1 : 2)) return null;
  return { id, kind: parts?.kind ?? 'term', terms };
}

/** Findings that can be learned with others: those said to be there or not. */
export function findingsOf({ terms }: Ontology): Term[] {
  return terms.filter(
    ({ kind, scopes, scale }) => kind === 'finding' && scopes.includes('film') && scale.kind === 'presence',
  );
}

/** Those of which the list says that one at most is there; the first group of the list. */
export function exclusiveFindings(ontology: Ontology): string[] {
  const findings = findingsOf(ontology);
  const group = findings.find(({ exclusiveGroup }) => exclusiveGroup !== null)?.exclusiveGroup ?? null;
  const members = findings.filter(({ exclusiveGroup }) => group !== null && exclusiveGroup === group);
  return members.length < 2 ? [] : members.map(({ id }) => id);
}
