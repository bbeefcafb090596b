/** From the text of a JSON file to an ontology, or a refusal that names the place or the term. Nothing is mended unseen. */
import * as v from 'valibot';
import { annotationsError } from '../errors.ts';
import type { Ontology, Term } from './ontology.ts';
import { ontologySchema } from './ontologySchema.ts';

export function readOntology(text: string): Ontology {
  const read = v.safeParse(ontologySchema, json(text));
  if (!read.success) {
    const [issue] = read.issues;
    const place = v.getDotPath(issue) ?? '/';
    throw annotationsError('ontology-invalid', { place, detail: detailOf(issue) });
  }
  const { id, version, name, terms } = read.output;
  refuseTwins(terms);
  refuseLostParents(terms);
  terms.forEach(refuseScale);
  return { id, version, name, terms };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw annotationsError('ontology-not-json', {}, error);
  }
}

/** Found and expected, as in « 7 ≠ string »: valibot's own sentences are English. */
function detailOf({ received, expected, message }: v.BaseIssue<unknown>): string {
  return `${received} ≠ ${expected ?? message}`;
}

function refuseTwins(terms: readonly Term[]): void {
  const seen = new Set<string>();
  for (const { id } of terms) {
    if (seen.has(id)) throw annotationsError('ontology-twin', { term: id });
    seen.add(id);
  }
}

/** A parent that is not in the list, or a term that is its own ancestor. */
function refuseLostParents(terms: readonly Term[]): void {
  const parents = new Map(terms.map(({ id, parent }) => [id, parent]));
  for (const { id, parent } of terms) {
    if (parent !== null && !parents.has(parent))
      throw annotationsError('ontology-unknown-parent', { term: id, parent });
    const above = new Set([id]);
    for (let at = parent; at !== null; at = parents.get(at) ?? null) {
      if (above.has(at)) throw annotationsError('ontology-cycle', { term: id });
      above.add(at);
    }
  }
}

function refuseScale({ id, scale }: Term): void {
  if (scale.kind === 'number' && scale.minimum >= scale.maximum)
    throw annotationsError('ontology-empty-range', { term: id });
}
