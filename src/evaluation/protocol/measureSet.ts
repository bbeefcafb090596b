/**
 * A frozen encoder on a data set, by linear heads: the seed system's protocol (`paper`) and a stricter one (`strict`), each at
 * 100, 10 and 1 % of what may be learned from. Validation shrinks too in the strict one, sides are by patient, and five seeds are
 * averaged, in the figure and in its interval.
 */
import { probeOn, protocolProbe, type Unjudged } from '../../heads/index.ts';
import type { LabelledSet } from '../datasets/labelledSet.ts';
import { evaluationError } from '../errors.ts';
import { matrixOf } from '../measures/matrixOf.ts';
import type { Measures } from '../measures/measured.ts';
import { figuresOf } from './figuresOf.ts';
import { saidOf, type Said } from './saidOf.ts';
import { paperSides, strictSides, type Sides } from './sides.ts';
import { testUnits, type TestUnits } from './testUnits.ts';

export interface SetRun {
  readonly protocol: 'paper' | 'strict';
  /** Per cent. */
  readonly share: number;
  readonly films: number;
  readonly figures: Measures;
  /** Of each seed. */
  readonly said: readonly Said[];
}
export interface SetResult {
  readonly units: TestUnits;
  readonly runs: readonly SetRun[];
}

const shares = [100, 10, 1];
/** The seed system's own. */
const paperSeed = 12345;
const strictSeeds = [1, 2, 3, 4, 5];

/** `cls`: of each film of the set, in its order. A person can stop it between two sizes. */
export async function measureSet(
  set: LabelledSet,
  cls: readonly Float32Array[],
  fold: string,
  signal: AbortSignal,
): Promise<SetResult> {
  const units = testUnits(set, cls, fold);
  if (units.films.length === 0) throw evaluationError('fold-empty', { fold });
  const learner = learnerOf(set, cls);
  const classes = set.spec.classes.join(', ');
  const runs: SetRun[] = [];
  for (const share of shares)
    for (const protocol of ['paper', 'strict'] as const) {
      const seeds = protocol === 'paper' ? [paperSeed] : strictSeeds;
      const sides = seeds.map((seed) => ({
        seed,
        sides: sidesOf[protocol]({ films: set.films, share: share / 100, seed, judged: fold }),
      }));
      const said = sides.flatMap((side) => {
        const heads = learner(protocol, side.sides, side.seed);
        return heads === null ? [] : [saidOf(set, heads, units)];
      });
      if (said.length === 0 && share === 100) throw evaluationError('class-missing', { classes });
      const films = sides[0]?.sides.learning.length ?? 0;
      runs.push({ protocol, share, films, said, figures: figuresOf(set.spec, said) });
      // The solver holds the thread: only in a new turn is a signal heard.
      await new Promise((turn) => setTimeout(turn, 0));
      signal.throwIfAborted();
    }
  return { units, runs };
}

const sidesOf = { paper: paperSides, strict: strictSides };

/** One head for each place of a film; null where a few films hold too little to learn from. */
function learnerOf({ spec, films, places }: LabelledSet, cls: readonly Float32Array[]) {
  const vectors = matrixOf(cls);
  const patients = films.map(({ patient }) => patient);
  const male = spec.takesSex ? Float64Array.from(films, (film) => film.male) : null;
  return (protocol: SetRun['protocol'], sides: Sides, seed: number): Unjudged[] | null => {
    const heads = places.map((_, place) => {
      const targets = Float64Array.from(films, (film) => film.targets[place]!);
      const isKnown = (row: number): boolean => !Number.isNaN(targets[row]);
      const learning = sides.learning.filter(isKnown);
      // One answer alone, or one number, is nothing to tell apart.
      if (new Set(Array.from(learning, (row) => targets[row])).size < 2) return null;
      const order = { spec, vectors, targets, patients, male, learning, seed };
      return protocol === 'paper' ? protocolProbe(order, sides.validation.filter(isKnown)) : probeOn(order);
    });
    const learned = heads.filter((head) => head !== null);
    return learned.length === places.length ? learned : null;
  };
}

/** Under the names that are printed: `strict.100.kl.kappa_quadratic`, and the strict head on all films as `probe.kl.…`. */
export function setMeasures({ question }: LabelledSet, { runs }: SetResult): Measures {
  const named = runs.flatMap(({ protocol, share, figures }) =>
    Object.entries(figures).map(
      ([name, measured]) => [`${protocol}.${share}.${question}.${name}`, measured] as const,
    ),
  );
  const whole = runs.find(({ protocol, share }) => protocol === 'strict' && share === 100)?.figures ?? {};
  const probe = Object.entries(whole).map(
    ([name, measured]) =>
      [name === 'oa_auroc' ? 'probe.oa.auroc' : `probe.${question}.${name}`, measured] as const,
  );
  return Object.fromEntries([...probe, ...named]);
}
