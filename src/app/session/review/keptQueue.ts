/**
 * The list in reading, kept over a reload. A setting outlives the films that it names and erasing a patient does not look
 * into it: films stand in it as marks, an HMAC of their key under the secret of this browser, and nothing of them is
 * left once they are gone from the list of films.
 */
import * as v from 'valibot';
import { skipReasons, strategies, type Queue } from '../../../annotations/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { hmacHex } from '../../../foundation/index.ts';

export type MarkOf = (filmKey: FilmKey) => string;

export function marksUnder(secret: string): MarkOf {
  return (filmKey) => hmacHex(secret, `film ${filmKey}`);
}

const mark = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.strictObject({
  id: v.string(),
  prompt: v.string(),
  finding: v.string(),
  strategy: v.picklist(strategies),
  seed: whole,
  pool: mark,
  at: whole,
  doubleShare: v.exactOptional(v.number()),
  items: v.array(
    v.strictObject({
      film: mark,
      share: v.picklist(['chosen', 'evaluation']),
      isDouble: v.exactOptional(v.literal(true)),
    }),
  ),
  skipped: v.array(v.tuple([mark, v.picklist(skipReasons)])),
  deferred: v.array(mark),
});

export function keptText({ list, at, skipped, deferred }: Queue, markOf: MarkOf): string {
  const { items, ...facts } = list;
  return JSON.stringify({
    ...facts,
    at,
    items: items.map(({ filmKey, share, isDouble }) => ({
      film: markOf(filmKey),
      share,
      ...(isDouble === true && { isDouble }),
    })),
    skipped: [...skipped].map(([key, reason]) => [markOf(key), reason]),
    deferred: [...deferred].map(markOf),
  } satisfies v.InferInput<typeof schema>);
}

/** Among the films listed now; null where nothing readable was kept, or none of its films is left. */
export function readKept(text: string, films: readonly FilmKey[], markOf: MarkOf): Queue | null {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!kept.success) return null;
  const { items, at, skipped, deferred, ...facts } = kept.output;
  const keys = new Map(films.map((key) => [markOf(key), key]));
  const placed = items.flatMap(({ film, ...item }) => {
    const filmKey = keys.get(film);
    return filmKey === undefined ? [] : [{ filmKey, ...item }];
  });
  if (placed.length === 0) return null;
  const before = items.slice(0, at).filter(({ film }) => keys.has(film)).length;
  return {
    list: { ...facts, items: placed },
    at: Math.min(before, placed.length - 1),
    skipped: new Map(skipped.flatMap(([film, reason]) => known(keys.get(film), reason))),
    deferred: new Set(deferred.flatMap((film) => keys.get(film) ?? [])),
  };
}

function known<Value>(key: FilmKey | undefined, value: Value): [FilmKey, Value][] {
  return key === undefined ? [] : [[key, value]];
}
