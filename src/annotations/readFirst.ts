/**
 * How often a reader who spoke before seeing the machine changed their mind afterwards: automation bias, measured where
 * it happens. Counted over (reader, film, finding); phantoms are left out.
 */
import type { AnnotationEvent, OpinionDraft } from './event.ts';
import { fold, inLogOrder } from './fold.ts';
import { presenceOf } from './presence.ts';

export interface ReadFirstFigures {
  /** Opinions stated while the predictions were hidden. */
  readonly stated: number;
  /** Those followed by another opinion, or by a verdict that says something else. */
  readonly changed: number;
}

type Value = OpinionDraft['value'];

export function readFirstFigures(events: readonly AnnotationEvent[]): ReadFirstFigures {
  const { undone } = fold(events);
  const said = new Map<string, { readonly first: Value; last: Value }>();
  for (const event of inLogOrder(events)) {
    if (undone.has(event.id) || (event.kind !== 'opinion' && event.kind !== 'verdict')) continue;
    if (event.isPhantom) continue;
    const value = event.kind === 'opinion' ? event.value : presenceOf(event.value, event.prediction);
    const place = JSON.stringify([event.author, event.filmKey, event.finding]);
    const known = said.get(place);
    if (known !== undefined) known.last = value;
    else if (event.kind === 'opinion' && event.isBlind) said.set(place, { first: value, last: value });
  }
  const all = [...said.values()];
  return { stated: all.length, changed: all.filter(({ first, last }) => first !== last).length };
}
