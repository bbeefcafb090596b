/**
 * What can leave in a bundle: whoever reads it refuses all of it for one event that does not hold. So of a chain with a
 * fault its beginning leaves, which is proven, and the rest stays where it is.
 */
import { verifyChain } from '../chain.ts';
import type { AnnotationEvent } from '../event.ts';

export async function wholeChains(
  events: readonly AnnotationEvent[],
  isVerified?: (event: AnnotationEvent) => boolean,
): Promise<AnnotationEvent[]> {
  const broken = new Map<string, number>();
  for (const fault of await verifyChain(events, isVerified)) {
    const chain = chainOf(fault);
    broken.set(chain, Math.min(fault.seq, broken.get(chain) ?? Infinity));
  }
  if (broken.size === 0) return [...events];
  return events.filter((event) => event.seq < (broken.get(chainOf(event)) ?? Infinity));
}

function chainOf({ filmKey, device }: Pick<AnnotationEvent, 'filmKey' | 'device'>): string {
  return JSON.stringify([filmKey, device]);
}
