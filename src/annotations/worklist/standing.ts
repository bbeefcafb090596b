/** Where one reader stands before one film: whether it waits for their blind reading, and whether they said what they see. */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { fold, type Folded } from '../fold.ts';
import { saidBy } from '../own.ts';
import { isAwaited } from './double.ts';

export interface ReaderStanding {
  /** Given to two people by any list, as far as the log tells. */
  readonly isAwaited: boolean;
  readonly hasSpoken: boolean;
}

export function readerStanding(events: readonly AnnotationEvent[], author: string): ReaderStanding {
  const own = fold(saidBy(author, events));
  const isSpoken = events.some(({ filmKey }) => isSpokenIn(own, filmKey));
  return { isAwaited: isAwaited(events, author, undefined), hasSpoken: isSpoken };
}

/** An opinion, or a statement in the terms of the list; that a film is badly exposed is no opinion on what it shows. */
export function isSpokenIn({ opinions, findings }: Folded, filmKey: FilmKey): boolean {
  const stated = [...(findings.get(filmKey)?.values() ?? [])];
  return (opinions.get(filmKey)?.size ?? 0) > 0 || stated.some(({ termKind }) => termKind !== 'quality');
}
