/**
 * How far a figure could move with other patients: whole patients are drawn with replacement (films of one patient are
 * not independent), the figure is computed anew, and the middle 95 % of its values is the interval. Seeded.
 */
import { seededRandom } from '../random.ts';
import type { Counts } from './ranking.ts';

export type Interval = readonly [low: number, high: number];

export interface BootstrapOptions {
  readonly resamples?: number;
  readonly seed?: number;
}

/** `figure` answers null for a draw of which nothing can be said (a class missing); such draws are left out. */
export function bootstrapInterval(
  groups: ArrayLike<string | number>,
  figure: (counts: Counts) => number | null,
  options: BootstrapOptions = {},
): Interval | null {
  const values = draws(groups, figure, options).sort((a, b) => a - b);
  if (values.length === 0) return null;
  const at = (share: number): number => values[Math.round(share * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/** Share of the draws whose figure is above zero, for differences; one half: nothing separates the two. */
export function shareAboveZero(
  groups: ArrayLike<string | number>,
  figure: (counts: Counts) => number | null,
  options: BootstrapOptions = {},
): number | null {
  const values = draws(groups, figure, options);
  const above = values.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0);
  return values.length === 0 ? null : above / values.length;
}

function draws(
  groups: ArrayLike<string | number>,
  figure: (counts: Counts) => number | null,
  { resamples = 1000, seed = 1 }: BootstrapOptions,
): number[] {
  const { groupOf, count } = numbered(groups);
  const random = seededRandom(seed);
  const drawn = new Uint16Array(count);
  const counts = new Uint16Array(groupOf.length);
  const values: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    drawn.fill(0);
    for (let draw = 0; draw < count; draw++) drawn[Math.floor(random() * count)]!++;
    groupOf.forEach((group, film) => (counts[film] = drawn[group]!));
    const value = figure(counts);
    if (value !== null) values.push(value);
  }
  return values;
}

/** Groups in the order in which they are first met. */
function numbered(groups: ArrayLike<string | number>): { groupOf: Uint32Array; count: number } {
  const numbers = new Map<string | number, number>();
  const groupOf = Uint32Array.from(groups as ArrayLike<unknown> as ArrayLike<number>, (_, film) => {
    const group = groups[film]!;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group)!;
  });
  return { groupOf, count: numbers.size };
}
