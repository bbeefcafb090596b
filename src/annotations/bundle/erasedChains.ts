/**
 * What was erased on this workstation does not come back with a file: the tombstones hold a hash of the first and of the last
 * event of each erased chain, by which the chain is known again, in a file older than the erasure as where it has grown
 * elsewhere since. Tombstones of before hold the last one only.
 */
import { erasedHead } from '../../storage/index.ts';
import type { AnnotationEvent } from '../event.ts';

export function withoutErased<Entry extends { readonly event: AnnotationEvent }>(
  entries: readonly Entry[],
  hashes: ReadonlySet<string>,
): Entry[] {
  if (hashes.size === 0) return [...entries];
  const erased = new Set(
    entries.filter(({ event }) => hashes.has(erasedHead(event.hash))).map(({ event }) => chainOf(event)),
  );
  return entries.filter(({ event }) => !erased.has(chainOf(event)));
}

function chainOf({ filmKey, device }: AnnotationEvent): string {
  return JSON.stringify([filmKey, device]);
}
