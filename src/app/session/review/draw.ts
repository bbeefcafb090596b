/** A list of films drawn from a pool, as a person asked for it. */
import {
  byDisagreement,
  byStrangeness,
  byUncertainty,
  drawItems,
  poolHash,
  seededOrder,
  type Candidate,
  type Strategy,
  type Worklist,
} from '../../../annotations/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';

export interface Wish {
  /** Id of a standing prompt. */
  readonly prompt: string;
  readonly strategy: Strategy;
  readonly seed: number;
  readonly count: number;
  /** 0 to 1. */
  readonly evaluationShare: number;
  /** 0 to 1, of the list: given to two people, who do not see one another. */
  readonly doubleShare?: number;
  /** Ticked film by film, for `by-hand`. */
  readonly picked: readonly FilmKey[];
}

interface Among {
  readonly candidates: readonly Candidate[];
  readonly reserved: ReadonlySet<FilmKey>;
  /** The k-centre order of some of them, beside those that stand already. */
  readonly spread: (options: {
    readonly k: number;
    readonly among: readonly FilmKey[];
    readonly centres: readonly FilmKey[];
  }) => Promise<readonly FilmKey[]>;
}

export async function drawList(
  wish: Wish,
  { candidates, reserved, spread }: Among,
): Promise<Pick<Worklist, 'items' | 'pool'>> {
  const { strategy, seed, count } = wish;
  // Disputed films were read before: they settle a dispute, and are no fresh sample of anything.
  const evaluationShare = strategy === 'disagreement' ? 0 : wish.evaluationShare;
  const places = new Map(candidates.map((candidate) => [candidate.filmKey, candidate]));
  const byChance = seededOrder([...places.keys()], seed).map((key) => places.get(key)!);
  const open =
    strategy === 'by-hand' || strategy === 'filter' ? candidates : byChance.filter(isFor(strategy));
  const pool = open.map(({ filmKey }) => filmKey);
  const free = pool.filter((key) => !reserved.has(key));
  const spoken = candidates.filter(({ isSpoken }) => isSpoken).map(({ filmKey }) => filmKey);
  const ranked =
    strategy === 'diversity'
      ? await spread({ k: count, among: free, centres: spoken })
      : rankedBy(strategy, open);
  return {
    items: drawItems({ strategy, seed, count, evaluationShare, pool, ranked, reserved }),
    pool: poolHash(pool),
  };
}

/** What was said once is not asked again, save where it is disputed; what the model was not made for, where that is wanted. */
function isFor(strategy: Strategy): (candidate: Candidate) => boolean {
  if (strategy === 'disagreement') return ({ strangeness }) => strangeness < 1;
  return ({ isSpoken, strangeness }) => !isSpoken && (strangeness < 1 || strategy === 'out-of-domain');
}

function rankedBy(strategy: Exclude<Strategy, 'diversity'>, open: readonly Candidate[]): FilmKey[] {
  if (strategy === 'uncertainty') return byUncertainty(open);
  if (strategy === 'disagreement') return byDisagreement(open);
  if (strategy === 'out-of-domain') return byStrangeness(open);
  return open.map(({ filmKey }) => filmKey);
}
