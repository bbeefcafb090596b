/**
 * Where maps point, on the films that show a fracture: that of the fracture's sentences, a picture that is the same for all films,
 * and maps that must not point there, those of « pas de fracture » and of a region. Peaks lie where there is film, as the screen
 * draws.
 */
import { squareGeometry } from '../../dicom/index.ts';
import { ensemblesOf } from '../../zeroshot/index.ts';
import type { EncodedFilm, EvaluatedModel, Following } from '../evaluatedModel.ts';
import type { Box } from '../measures/box.ts';
import { shareMeasure, type Measures } from '../measures/measured.ts';
import { meanOfBoxes, peakOf, pointsAt, type Point } from '../measures/pointing.ts';
import type { FracatlasFilm } from './film.ts';
import { findingOf } from './zeroshotScores.ts';

export interface ReadFilm {
  readonly film: FracatlasFilm;
  readonly encoded: EncodedFilm;
}

/** Of the square's side: half a patch of the first model, independent of any grid. */
const side30 = 1 / 30;
const denial = 'pas de fracture';
const region = 'radiographie de la main';

export async function mapFigures(
  model: EvaluatedModel,
  own: readonly ReadFilm[],
  training: readonly ReadFilm[],
  { onFilm, signal }: Following,
): Promise<Measures> {
  const fractured = own.filter(({ film }) => film.boxes.length > 0);
  const sentences = await sentencesOf(model);
  const peaks: Record<keyof typeof sentences, (Point | null)[]> = { fracture: [], denial: [], region: [] };
  let grid = { rows: 1, columns: 1 };
  for (const { film } of fractured) {
    signal.throwIfAborted();
    for (const name of ['fracture', 'denial', 'region'] as const) {
      const { rows, columns, cosines, tissue } = await model.mapOf(film.file, sentences[name]);
      grid = { rows, columns };
      peaks[name].push(peakOf({ rows, columns, values: cosines, isFilm: tissue }));
    }
    onFilm(peaks.region.length, fractured.length);
  }
  const boxes = fractured.map((film) => boxesInSquare(film, model));
  const learned = training.filter(({ film }) => film.boxes.length > 0);
  const prior = peakOf(
    meanOfBoxes(
      learned.map((film) => boxesInSquare(film, model)),
      grid,
    ),
  );
  const groups = fractured.map(({ film }) => film.group);
  const share = (points: (place: number) => Point | null, margin = 0) =>
    shareMeasure(
      boxes.map((ofFilm, place) => pointsAt(points(place), ofFilm, margin)),
      groups,
    );
  return {
    'heatmap.fracture.pointing_in_box': share((place) => peaks.fracture[place] ?? null),
    'heatmap.fracture.pointing_side30': share((place) => peaks.fracture[place] ?? null, side30),
    'heatmap.fracture.prior_side30': share(() => prior, side30),
    'heatmap.negation.pointing_in_box': share((place) => peaks.denial[place] ?? null),
    'heatmap.region.pointing_in_box': share((place) => peaks.region[place] ?? null),
  };
}

async function sentencesOf(model: EvaluatedModel) {
  const embedTexts = (sentences: readonly string[]) => model.embedTexts(sentences);
  const { positive } = await ensemblesOf(
    new Map(),
    model.hash,
    findingOf(model, 'fracture'),
    'fr',
    embedTexts,
  );
  const [denied, shown] = await embedTexts([denial, region]);
  return { fracture: positive, denial: denied!.vector, region: shown!.vector };
}

/** From shares of the film to shares of the square that the model sees. */
function boxesInSquare({ film, encoded: { columns, rows } }: ReadFilm, { square }: EvaluatedModel): Box[] {
  const { offsetX, offsetY, width, height } = squareGeometry(columns, rows, square);
  const across = (share: number): number => (offsetX + share * width) / square.sidePx;
  const down = (share: number): number => (offsetY + share * height) / square.sidePx;
  return film.boxes.map(({ left, top, right, bottom }) => ({
    left: across(left),
    right: across(right),
    top: down(top),
    bottom: down(bottom),
  }));
}
