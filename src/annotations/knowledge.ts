/**
 * Who knew of whom. Along `prev` and `parents` every event is given, for each chain of its film, the place up to which
 * its writer had read it (a version vector); of two events of which neither is in the other's reading, both were
 * said without knowing of the other.
 */
import type { AnnotationEvent } from './event.ts';

/** By device, the last place of that chain which the writer knew, the event itself included. */
type Known = ReadonlyMap<string, number>;

export interface Knowledge {
  /** Whether whoever said `later` had read `earlier`. */
  readonly knew: (later: AnnotationEvent, earlier: AnnotationEvent) => boolean;
}

/** `ordered`: events of one film in the order of the log, so that what an event knew stands before it. */
export function knowledgeIn(ordered: readonly AnnotationEvent[]): Knowledge {
  const knownBy = new Map<string, Known>();
  const byHash = new Map<string, Known>();
  for (const event of ordered) {
    const known = new Map<string, number>();
    for (const hash of [event.prev, ...(event.parents ?? [])]) {
      for (const [device, seq] of byHash.get(hash) ?? []) advance(known, device, seq);
    }
    advance(known, event.device, event.seq);
    knownBy.set(event.id, known);
    byHash.set(event.hash, known);
  }
  return {
    knew: (later, earlier) => (knownBy.get(later.id)?.get(earlier.device) ?? 0) >= earlier.seq,
  };
}

function advance(known: Map<string, number>, device: string, seq: number): void {
  known.set(device, Math.max(known.get(device) ?? 0, seq));
}
