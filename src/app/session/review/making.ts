/** From a person's wish to a list: the pool scored, what was said of it, the strategy, the evaluation share. */
import {
  awaitedFilms,
  evaluationFilms,
  givenTwice,
  saidOf,
  startQueue,
  type AnnotationLog,
  type Queue,
} from '../../../annotations/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { randomId, type OsseletError } from '../../../foundation/index.ts';
import { standingPrompts } from '../../../zeroshot/index.ts';
import { poolOf } from './candidates.ts';
import { drawList, type Wish } from './draw.ts';
import type { KeptReview } from './keptReview.ts';
import { scorePool, type Scoring, type ScoringPorts } from './scorePool.ts';

export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  /** `unanswered`: the model cannot support the question; `no-film`: the strategy leaves none. */
  | { readonly kind: 'refused'; readonly why: 'unanswered' | 'no-film' | 'no-engine' }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface MakingPorts extends ScoringPorts {
  readonly kept: Pick<KeptReview, 'evaluation' | 'reserve'>;
  readonly log: Pick<AnnotationLog, 'all'>;
  /** Who is at work. */
  readonly author: () => string;
  readonly spread: Parameters<typeof drawList>[1]['spread'];
  /** What the wish chooses from, in the order of the list. */
  readonly poolOf: (wish: Wish) => Promise<readonly Film[]>;
  /** Of the phrases that the model compares. */
  readonly language: () => 'fr' | 'en';
}

export type Asked = Pick<Scoring, 'isWanted' | 'onProgress'>;

export async function makeQueue(
  wish: Wish,
  ports: MakingPorts,
  { isWanted, onProgress }: Asked,
): Promise<Queue | Extract<Making, { kind: 'refused' }>> {
  const refused = (why: 'unanswered' | 'no-film' | 'no-engine') => ({ kind: 'refused', why }) as const;
  const prompt = promptOf(wish.prompt);
  const films = await ports.poolOf(wish);
  if (films.length === 0) return refused('no-film');
  const language = ports.language();
  const scored = await scorePool(films, ports, { prompt, language, isWanted, onProgress });
  if (scored === null) return refused('no-engine');
  const all = await ports.log.all();
  const awaited = awaitedFilms(all, ports.author());
  // What the first reader said of them is hidden from the second, who draws as the first one drew.
  const events = all.filter(({ filmKey }) => !awaited.has(filmKey));
  const { finding, candidates } = poolOf(scored, (of) => saidOf(events, of), language);
  if (finding === null) return refused('unanswered');
  const reserved = new Set<FilmKey>([...evaluationFilms(events), ...(await ports.kept.evaluation())]);
  const { items, pool } = await drawList(wish, { candidates, reserved, spread: ports.spread });
  if (items.length === 0) return refused('no-film');
  await ports.kept.reserve(items);
  const { strategy, seed, doubleShare = 0 } = wish;
  const given = givenTwice(items, doubleShare, seed, awaited);
  const list = { id: randomId(), prompt: prompt.id, finding, strategy, seed, pool, items: given };
  return startQueue(doubleShare === 0 ? list : { ...list, doubleShare });
}

/** What a list kept by another version asks of may be gone: the first question then. */
export function promptOf(wanted: string) {
  return standingPrompts.find(({ id }) => id === wanted) ?? standingPrompts[0]!;
}
