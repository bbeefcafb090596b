/**
 * What holds of a study: of what was said on any of its films, the last. Lamport times of two films cannot be compared,
 * so the wall clock decides here, and here alone; equal times give way to the greater hash.
 */
import type { AnnotationEvent, FindingEvent } from '../event.ts';
import { placeOf } from './finding.ts';

interface FilmOfStudy {
  readonly events: readonly AnnotationEvent[];
  readonly folded: { readonly undone: ReadonlySet<string> };
}

/** By place; `films` are the logs of films, those of other studies are passed over. */
export function findingsOfStudy(
  films: readonly FilmOfStudy[],
  studyUid: string,
): ReadonlyMap<string, FindingEvent> {
  const last = new Map<string, FindingEvent>();
  for (const { events, folded } of films)
    for (const event of events) {
      const isOfStudy = event.kind === 'finding' && event.scope === 'study' && event.studyUid === studyUid;
      if (!isOfStudy || folded.undone.has(event.id)) continue;
      const known = last.get(placeOf(event));
      if (known === undefined || isAfter(event, known)) last.set(placeOf(event), event);
    }
  return new Map([...last].filter(([, { value }]) => value !== null));
}

function isAfter(a: FindingEvent, b: FindingEvent): boolean {
  return a.at === b.at ? a.hash > b.hash : a.at > b.at;
}
