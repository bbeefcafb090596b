/**
 * Each event holds the hash of the one before it on its (film, device), so that no event can be changed, taken out
 * of the middle or moved unseen. A chain alone cannot show that its last events were cut off.
 */
import { canonicalJson, sha256Hex } from '../foundation/index.ts';
import type { AnnotationEvent } from './event.ts';

export const genesis = '0'.repeat(64);

type Unsealed<Event> = Event extends AnnotationEvent ? Omit<Event, 'hash'> : never;

export interface ChainFault {
  readonly filmKey: string;
  readonly device: string;
  readonly seq: number;
  /** Its own hash is not its hash; events before it are gone; it does not follow the one before it. */
  readonly kind: 'changed' | 'missing' | 'reordered';
}

/** The hash that an event of the log bears. */
export function hashIn(event: object): string {
  return (event as AnnotationEvent).hash;
}

export async function seal(event: Unsealed<AnnotationEvent>): Promise<AnnotationEvent> {
  return { ...event, hash: await hashOf(event) };
}

/** Whether the hash of an event was verified already. */
type IsVerified = (event: AnnotationEvent) => boolean;

/** `events` in any order, of any number of films and devices; an empty answer means every chain holds. */
export async function verifyChain(
  events: readonly AnnotationEvent[],
  isVerified: IsVerified = () => false,
): Promise<ChainFault[]> {
  const faults = await Promise.all(chainsIn(events).map((chain) => faultsOfChain(chain, isVerified)));
  return faults.flat();
}

/** The events of each (film, device), as they come. */
export function chainsIn(events: readonly AnnotationEvent[]): AnnotationEvent[][] {
  const chains = new Map<string, AnnotationEvent[]>();
  for (const event of events) {
    const name = JSON.stringify([event.filmKey, event.device]);
    const chain = chains.get(name);
    if (chain === undefined) chains.set(name, [event]);
    else chain.push(event);
  }
  return [...chains.values()];
}

async function faultsOfChain(
  chain: readonly AnnotationEvent[],
  isVerified: IsVerified,
): Promise<ChainFault[]> {
  const inOrder = [...chain].sort((a, b) => a.seq - b.seq);
  const faults: ChainFault[] = [];
  let before = { seq: 0, hash: genesis };
  for (const event of inOrder) {
    const kind = (isVerified(event) ? null : await changed(event)) ?? faultAfter(before, event);
    if (kind !== null) faults.push({ filmKey: event.filmKey, device: event.device, seq: event.seq, kind });
    before = event;
  }
  return faults;
}

async function changed({ hash, ...unsealed }: AnnotationEvent): Promise<'changed' | null> {
  return hash === (await hashOf(unsealed)) ? null : 'changed';
}

function faultAfter(
  before: { readonly seq: number; readonly hash: string },
  event: AnnotationEvent,
): ChainFault['kind'] | null {
  if (event.seq > before.seq + 1) return 'missing';
  return event.seq === before.seq + 1 && event.prev === before.hash ? null : 'reordered';
}

function hashOf(event: Unsealed<AnnotationEvent>): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(event)));
}
