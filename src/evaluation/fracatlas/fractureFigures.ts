/**
 * How well scores order films by fracture, on all films and on parts that take shortcuts away: metal lies mostly in broken
 * bones, large scans are of another device and other patients, hands are broken more often than legs.
 */
import { areaMeasure, type Measured, type Measures } from '../measures/measured.ts';
import type { FracatlasFilm } from './film.ts';

const parts: Readonly<Record<string, (film: FracatlasFilm) => boolean>> = {
  auroc: () => true,
  auroc_no_hardware: ({ hasHardware }) => !hasHardware,
  auroc_small: ({ isLarge }) => !isLarge,
  auroc_both: ({ hasHardware, isLarge }) => !hasHardware && !isLarge,
  auroc_hand: ({ regions }) => regions.join() === 'hand',
  auroc_leg: ({ regions }) => regions.join() === 'leg',
};

export function fractureFigures(
  name: string,
  films: readonly FracatlasFilm[],
  scores: readonly number[],
): Measures {
  const figures = Object.entries(parts).map(([part, holds]): [string, Measured] => [
    `${name}.${part}`,
    areaOn(films, scores, holds, isFractured),
  ]);
  return Object.fromEntries(figures);
}

export function areaOn(
  films: readonly FracatlasFilm[],
  scores: readonly number[],
  holds: (film: FracatlasFilm) => boolean,
  isPositive: (film: FracatlasFilm) => boolean,
): Measured {
  const places = films.map((_, place) => place).filter((place) => holds(films[place]!));
  return areaMeasure(
    places.map((place) => scores[place]!),
    places.map((place) => isPositive(films[place]!)),
    places.map((place) => films[place]!.group),
  );
}

export function isFractured({ fractures }: FracatlasFilm): boolean {
  return fractures > 0;
}
