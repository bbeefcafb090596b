/**
 * What stays of an erasure: when, by which choice, how much, and hashes from which no film and no patient can be found.
 * Each holds the hash of the one before it, so that none can be changed or taken out of the middle unseen; as with the
 * log itself, the chain alone cannot show that its last ones were cut off.
 */
import { sha256HexNow } from '../../foundation/index.ts';

export type ErasedBy = 'patient' | 'age' | 'all';

export interface ErasedCounts {
  readonly films: number;
  readonly thumbnails: number;
  readonly vectors: number;
  readonly events: number;
  readonly handles: number;
  readonly copies: number;
  readonly settings: number;
  /** Absent in what was erased before there were heads. */
  readonly heads?: number;
}

export interface Tombstone {
  /** Counts from 1. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly by: ErasedBy;
  readonly counts: ErasedCounts;
  /**
   * SHA-256 of the hash of the last event of each erased chain, sorted: who holds an exported log can show that it is the
   * one that was erased; nobody can go the other way.
   */
  readonly heads: readonly string[];
  /**
   * The same of the first event of each erased chain, by which a file is known that is older than the last. Absent in what
   * was erased before files were compared.
   */
  readonly roots?: readonly string[];
  /** Hash of the tombstone before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

interface ChainedEvent {
  readonly filmKey: string;
  readonly device: string;
  readonly event: object;
}

const genesis = '0'.repeat(64);

export function nextTombstone(
  last: Tombstone | undefined,
  said: Pick<Tombstone, 'at' | 'by' | 'counts' | 'heads' | 'roots'>,
): Tombstone {
  const unsealed = { ...said, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? genesis };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/** Places in the chain that do not hold: changed since, or the one before is gone. Empty when all is whole. */
export function tombstoneFaults(tombstones: readonly Tombstone[]): number[] {
  let before = { seq: 0, hash: genesis };
  const faults: number[] = [];
  for (const tombstone of [...tombstones].sort((a, b) => a.seq - b.seq)) {
    const follows = tombstone.seq === before.seq + 1 && tombstone.prev === before.hash;
    if (!follows || tombstone.hash !== hashOf(tombstone)) faults.push(tombstone.seq);
    before = tombstone;
  }
  return faults;
}

/** Of events in the order of their chains; `headOf` answers the hash that an event bears. */
export function erasedEnds(
  events: readonly ChainedEvent[],
  headOf: (event: object) => string,
): Required<Pick<Tombstone, 'heads' | 'roots'>> {
  return { heads: lastOfEach(events, headOf), roots: lastOfEach(events.toReversed(), headOf) };
}

function lastOfEach(events: readonly ChainedEvent[], headOf: (event: object) => string): string[] {
  const last = new Map(events.map((record) => [JSON.stringify([record.filmKey, record.device]), record]));
  return [...last.values()].map(({ event }) => erasedHead(headOf(event))).sort();
}

/** By what of them a chain is known that was erased here. */
export function erasedHashes(tombstones: readonly Tombstone[]): ReadonlySet<string> {
  return new Set(tombstones.flatMap(({ heads, roots = [] }) => [...heads, ...roots]));
}

/** Of the hash of an event, what a tombstone holds of it. */
export function erasedHead(hash: string): string {
  return sha256HexNow(encode(hash));
}

/** Dates and numbers only: written as a list, so that the order of keys changes nothing. */
function hashOf({ seq, at, by, counts, heads, roots, prev }: Omit<Tombstone, 'hash'>): string {
  const { films, thumbnails, vectors, events, handles, copies, settings, heads: learned } = counts;
  const amounts = [films, thumbnails, vectors, events, handles, copies, settings];
  if (learned !== undefined) amounts.push(learned);
  const ends = roots === undefined ? [heads] : [heads, roots];
  return sha256HexNow(encode(JSON.stringify([seq, at, by, amounts, ...ends, prev])));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
