/** Terms as a form lists them: each under what it is a kind of, in the order of the list. */
import type { Term } from './ontology.ts';

interface ListedTerm {
  readonly term: Term;
  /** 0 where nothing stands above it among the terms that are asked. */
  readonly depth: number;
}

export function inTree(asked: readonly Term[]): ListedTerm[] {
  const ids = new Set(asked.map(({ id }) => id));
  const under = (parent: string | null, depth: number): ListedTerm[] =>
    asked
      .filter((term) => (term.parent !== null && ids.has(term.parent) ? term.parent : null) === parent)
      .flatMap((term) => [{ term, depth }, ...under(term.id, depth + 1)]);
  return under(null, 0);
}
