/**
 * The films that wait for a second reader, as a list of theirs: that of the first reader, since what was said of each film
 * says which list it came from, under which seed and in which share. Where several wait, the one of most films comes first.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { awaitedFindings, byFilm } from './double.ts';
import type { WorklistOrigin } from './origin.ts';
import { seededOrder } from './seededOrder.ts';
import type { Worklist } from './worklist.ts';

export interface AwaitedList {
  readonly list: Omit<Worklist, 'prompt'>;
  /** As it stood on screen. */
  readonly findingLabel: string;
}

/** `listed`: films that can be read here; null where none waits. */
export function awaitedList(
  events: readonly AnnotationEvent[],
  author: string,
  listed: ReadonlySet<FilmKey>,
): AwaitedList | null {
  const lists = new Map<string, Awaited[]>();
  for (const [filmKey, said] of byFilm(events)) {
    if (!listed.has(filmKey)) continue;
    for (const awaited of givenOn(filmKey, said, author)) {
      const key = JSON.stringify([awaited.origin.list, awaited.finding]);
      lists.set(key, [...(lists.get(key) ?? []), awaited]);
    }
  }
  const [longest] = [...lists.values()].sort((a, b) => b.length - a.length);
  const [first] = longest ?? [];
  if (longest === undefined || first === undefined) return null;
  const { origin, finding, findingLabel } = first;
  const { list: id, strategy, seed, pool, double = 0 } = origin;
  const shares = new Map(longest.map(({ filmKey, origin: { share } }) => [filmKey, share]));
  const items = seededOrder([...shares.keys()], seed).map((filmKey) => ({
    filmKey,
    share: shares.get(filmKey)!,
    isDouble: true,
  }));
  return { list: { id, finding, strategy, seed, pool, doubleShare: double, items }, findingLabel };
}

interface Awaited {
  readonly filmKey: FilmKey;
  readonly finding: string;
  readonly findingLabel: string;
  readonly origin: WorklistOrigin;
}

/** One for each finding of the film that waits. */
function givenOn(filmKey: FilmKey, said: readonly AnnotationEvent[], author: string): Awaited[] {
  const wanted = awaitedFindings(said, author, undefined);
  const given = new Map<string, Awaited>();
  for (const event of said) {
    if (event.kind !== 'verdict' && event.kind !== 'finding') continue;
    const isVerdict = event.kind === 'verdict';
    const [finding, findingLabel] = isVerdict
      ? [event.finding, event.findingLabel]
      : [event.term, event.termLabel];
    const origin = event.worklist;
    if (origin?.double !== undefined && wanted.includes(finding) && !given.has(finding))
      given.set(finding, { filmKey, finding, findingLabel, origin });
  }
  return [...given.values()];
}
