/**
 * A list of films to read for one finding. Beside what the strategy chooses, a share drawn at random is kept for
 * evaluation and spread over the list, so that its reader does not know which is which.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { Share, Strategy, WorklistOrigin } from './origin.ts';
import { seededOrder } from './seededOrder.ts';

export interface WorklistItem {
  readonly filmKey: FilmKey;
  readonly share: Share;
  /** Given to two people. */
  readonly isDouble?: boolean;
}

export interface Worklist {
  readonly id: string;
  /** Id of the standing prompt that is reviewed. */
  readonly prompt: string;
  /** Of the finding that the model answers with. */
  readonly finding: string;
  readonly strategy: Strategy;
  readonly seed: number;
  readonly pool: string;
  /** 0 to 1, of the films: given to two people. */
  readonly doubleShare?: number;
  readonly items: readonly WorklistItem[];
}

export interface Draw {
  readonly strategy: Strategy;
  readonly seed: number;
  /** How many films are to be read, at most. */
  readonly count: number;
  /** 0 to 1, of `count`. */
  readonly evaluationShare: number;
  /** Every film that could be chosen, each once. */
  readonly pool: readonly FilmKey[];
  /** Best first; films of the pool only. */
  readonly ranked: readonly FilmKey[];
  /** Kept for evaluation by an earlier list. */
  readonly reserved: ReadonlySet<FilmKey>;
}

/** What a person chose film by film is no strategy: all of it is read, and a reserved film stays one of its share. */
export function drawItems(draw: Draw): WorklistItem[] {
  const { strategy, ranked, reserved, count, pool, seed } = draw;
  if (strategy === 'by-hand' || strategy === 'filter') {
    return ranked
      .slice(0, count)
      .map((filmKey) => ({ filmKey, share: reserved.has(filmKey) ? 'evaluation' : 'chosen' }));
  }
  const free = seededOrder(
    pool.filter((key) => !reserved.has(key)),
    seed,
  );
  const evaluation = free.slice(0, Math.round(Math.min(count, free.length) * draw.evaluationShare));
  const taken = new Set([...evaluation, ...reserved]);
  const chosen = ranked.filter((key) => !taken.has(key)).slice(0, count - evaluation.length);
  return spread(chosen, evaluation);
}

/** Evaluation films at even distances among the chosen ones. */
function spread(chosen: readonly FilmKey[], evaluation: readonly FilmKey[]): WorklistItem[] {
  const total = chosen.length + evaluation.length;
  const places = new Map(
    evaluation.map((key, at) => [Math.floor(((at + 0.5) * total) / evaluation.length), key]),
  );
  const rest = chosen.values();
  return Array.from({ length: total }, (_, at): WorklistItem => {
    const kept = places.get(at);
    if (kept !== undefined) return { filmKey: kept, share: 'evaluation' };
    return { filmKey: rest.next().value!, share: 'chosen' };
  });
}

/** Joined to what is said of a film of the list; null for a film that is not in it. */
export function originIn(list: Worklist, filmKey: FilmKey): WorklistOrigin | null {
  const item = list.items.find((one) => one.filmKey === filmKey);
  if (item === undefined) return null;
  const { id, strategy, seed, pool } = list;
  const double = item.isDouble === true ? { double: list.doubleShare ?? 0 } : {};
  return { list: id, strategy, seed, pool, share: item.share, ...double };
}
