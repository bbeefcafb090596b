/** Settings of this browser that the lists need: the one in reading, and which films are kept for evaluation. */
import * as v from 'valibot';
import type { Queue, Worklist } from '../../../annotations/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import type { Storage } from '../../../storage/index.ts';
import { keptText, marksUnder, readKept } from './keptQueue.ts';

export interface KeptReview {
  /** null where nothing was kept, or none of its films is in the list of films. */
  read(): Promise<Queue | null>;
  put(queue: Queue | null): void;
  /** Films kept for evaluation by any list made here, read or not. */
  evaluation(): Promise<readonly FilmKey[]>;
  reserve(items: Worklist['items']): Promise<void>;
}

interface KeptPorts extends Pick<Storage, 'settings' | 'secret'> {
  /** Films listed now, those of earlier sessions included. */
  readonly listed: () => readonly FilmKey[];
}

const queueSetting = 'review';
const evaluationSetting = 'evaluation-films';
const marks = v.pipe(v.string(), v.parseJson(), v.array(v.string()));
const nothing = (): undefined => undefined;

/** Where the browser keeps nothing, a list lasts as long as the page. */
export function createKeptReview({ settings, secret, listed }: KeptPorts): KeptReview {
  const markOf = async () => marksUnder(await secret());
  const reserved = async (): Promise<readonly string[]> => {
    const kept = v.safeParse(marks, await settings.get(evaluationSetting).catch(nothing));
    return kept.success ? kept.output : [];
  };
  let latest: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      const text = await settings.get(queueSetting).catch(nothing);
      return text ? readKept(text, listed(), await markOf()) : null;
    },
    put(queue) {
      latest = latest
        .then(async () => settings.put(queueSetting, queue === null ? '' : keptText(queue, await markOf())))
        .catch(nothing);
    },
    async evaluation() {
      const kept = new Set(await reserved());
      const mark = await markOf();
      return kept.size === 0 ? [] : listed().filter((key) => kept.has(mark(key)));
    },
    async reserve(items) {
      const mark = await markOf();
      const drawn = items.filter(({ share }) => share === 'evaluation').map(({ filmKey }) => mark(filmKey));
      const all = JSON.stringify([...new Set([...(await reserved()), ...drawn])]);
      if (drawn.length > 0) await settings.put(evaluationSetting, all).catch(nothing);
    },
  };
}
