/**
 * What was erased on this workstation does not come back with a file: the tombstones hold a hash of the last event of each
 * erased chain, by which the chain is known again, also where it has grown elsewhere since. A file older than that event
 * cannot be told from one of a film never seen.
 */
import { erasedHead } from '../../storage/index.ts';
import type { AnnotationEvent } from '../event.ts';

export function withoutErased<Entry extends { readonly event: AnnotationEvent }>(
  entries: readonly Entry[],
  heads: ReadonlySet<string>,
): Entry[] {
  if (heads.size === 0) return [...entries];
  const erased = new Set(
    entries.filter(({ event }) => heads.has(erasedHead(event.hash))).map(({ event }) => chainOf(event)),
  );
  return entries.filter(({ event }) => !erased.has(chainOf(event)));
}

function chainOf({ filmKey, device }: AnnotationEvent): string {
  return JSON.stringify([filmKey, device]);
}
