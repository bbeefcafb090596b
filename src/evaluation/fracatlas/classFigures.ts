/** Region and view, told among their kind by the sentences that lie closest, on films that show one of them alone. */
import { shareMeasure, type Measures } from '../measures/measured.ts';
import { regions, views, type FracatlasFilm } from './film.ts';
import { areaOn, isFractured } from './fractureFigures.ts';
import type { ZeroshotScores } from './zeroshotScores.ts';

export async function classFigures(
  films: readonly FracatlasFilm[],
  { closenessTo }: ZeroshotScores,
): Promise<Measures> {
  return {
    'zeroshot.region.accuracy': await accuracyAmong(regions, films, (film) => film.regions, closenessTo),
    'zeroshot.view.accuracy': await accuracyAmong(views, films, (film) => film.views, closenessTo),
  };
}

async function accuracyAmong(
  classes: readonly string[],
  films: readonly FracatlasFilm[],
  shown: (film: FracatlasFilm) => readonly string[],
  closenessTo: ZeroshotScores['closenessTo'],
) {
  const scores = await Promise.all(classes.map((name) => closenessTo(name)));
  const places = films.map((_, place) => place).filter((place) => shown(films[place]!).length === 1);
  const isRight = places.map((place) => {
    const ofFilm = scores.map((ofClass) => ofClass[place]!);
    return classes[ofFilm.indexOf(Math.max(...ofFilm))] === shown(films[place]!)[0];
  });
  return shareMeasure(
    isRight,
    places.map((place) => films[place]!.group),
  );
}

/**
 * Each thing that the folder's sentences ask for, as the app asks it. Several fractures are told from one, among fractured
 * films: of the others the set says nothing.
 */
export async function findingFigures(
  films: readonly FracatlasFilm[],
  { scoresOf }: ZeroshotScores,
): Promise<Measures> {
  const all: (film: FracatlasFilm) => boolean = () => true;
  const named = async (id: string, shown: (film: FracatlasFilm) => boolean, among = all) =>
    [`zeroshot.${id}.auroc`, areaOn(films, await scoresOf(id), among, shown)] as const;
  return Object.fromEntries([
    await named('hardware', ({ hasHardware }) => hasHardware),
    ...(await Promise.all(regions.map((region) => named(region, (film) => film.regions.includes(region))))),
    ...(await Promise.all(views.map((view) => named(view, (film) => film.views.includes(view))))),
    await named('several', ({ fractures }) => fractures > 1, isFractured),
  ]);
}
