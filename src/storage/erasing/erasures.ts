/**
 * The one deliberate door by which what was kept leaves for good, annotations included; for everybody else the log stays
 * append-only. The databases are emptied and the tombstone is written in one transaction: a tab closed in between has
 * erased everything or nothing. Copies of files lie outside of it, so their random names are noted in that transaction
 * and crossed off once they are gone; what a closed tab left noted is removed at the next start.
 */
import type { ErasedBy, Tombstone } from './tombstone.ts';

/** What is kept of one film, or of one that left the list and of which annotations stay. */
export interface KeptFilm {
  readonly key: string;
  /** Which patient it is of, without saying who; null where nobody knows. */
  readonly patientMark: string | null;
  /** ISO 8601. */
  readonly lastOpenedAt: string;
  readonly events: number;
  readonly vectors: number;
  /** The copy of its file; films of one file share it. */
  readonly copyId: string | null;
}

export interface EraseOrder {
  readonly by: ErasedBy;
  readonly at: Date;
  /** Asked within the transaction, so that what another tab has just written leaves as well. */
  readonly isLeaving: (film: TraceRecord) => boolean;
  /** The hash that an event bears; the events themselves are their owner's. */
  readonly headOf: (event: object) => string;
}

/** Written with a film, and kept as long as anything of it is. */
export interface TraceRecord {
  readonly key: string;
  readonly patientMark: string | null;
  readonly lastOpenedAt: string;
}

export interface Erased {
  readonly keys: readonly string[];
  readonly tombstone: Tombstone;
}

export interface Erasures {
  /** By key: reads every table, which takes seconds where 20,000 films are kept. */
  inventory(): Promise<KeptFilm[]>;
  /** Films of which nothing is annotated, opened last before that day: quick where there are none. */
  bareBefore(day: Date): Promise<TraceRecord[]>;
  /** null where no film was to leave, and then no tombstone is written; « all » always leaves one, and takes settings and heads. */
  erase(order: EraseOrder): Promise<Erased | null>;
  /** In the order of the chain. */
  tombstones(): Promise<Tombstone[]>;
  /** Copies whose films are erased, and which may still be on the disk. */
  leavingCopies(): Promise<string[]>;
  copiesLeft(ids: readonly string[]): Promise<void>;
  /** Told of films that another tab erased; answers the way to stop. */
  follow(listen: (keys: readonly string[]) => void): () => void;
}
