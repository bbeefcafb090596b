/**
 * How fast the indexing goes, of its last films only: the first ones wait for the engine, kept ones take no time, and a
 * person may work beside it. Pauses do not count, since a new measure begins after each.
 */
export interface Pace {
  readonly filmsPerMinute: number;
  readonly secondsLeft: number;
}

const measured = 20;
/** Fewer say nothing. */
const needed = 4;

/** `ends`: when each film ended, in milliseconds, in order. */
export function paceOf(ends: readonly number[], left: number): Pace | null {
  const last = ends.slice(-measured);
  const spanMs = (last.at(-1) ?? 0) - (last[0] ?? 0);
  if (last.length < needed || spanMs <= 0) return null;
  const msPerFilm = spanMs / (last.length - 1);
  return { filmsPerMinute: 60_000 / msPerFilm, secondsLeft: (left * msPerFilm) / 1000 };
}

export function withEnd(ends: readonly number[], end: number): readonly number[] {
  return [...ends.slice(1 - measured), end];
}
