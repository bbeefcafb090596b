/** Every figure of a model on one fold of FracAtlas, in the order in which a reader asks. */
import type { Fold } from '../datasets/labelledSet.ts';
import { evaluationError } from '../errors.ts';
import { encodeAll, type EvaluatedModel, type Following } from '../evaluatedModel.ts';
import type { Measures } from '../measures/measured.ts';
import { classFigures, findingFigures } from './classFigures.ts';
import type { FracatlasFilm } from './film.ts';
import { fractureFigures } from './fractureFigures.ts';
import { mapFigures, type ReadFilm } from './mapFigures.ts';
import { probeFigures } from './probeFigures.ts';
import { retrievalFigures } from './retrievalFigures.ts';
import { sentenceFigures } from './sentenceFigures.ts';
import { zeroshotScores } from './zeroshotScores.ts';

export async function measureFracatlas(
  model: EvaluatedModel,
  all: readonly FracatlasFilm[],
  fold: Fold,
  following: Following,
): Promise<Measures> {
  const own = await read(model, all, fold, following);
  const training = fold === 'train' ? own : await read(model, all, 'train', following);
  const films = own.map(({ film }) => film);
  const encoded = own.map((one) => one.encoded);
  const scores = zeroshotScores(model, encoded);
  return {
    ...fractureFigures('zeroshot.fracture', films, await scores.scoresOf('fracture')),
    ...fractureFigures('zeroshot_en.fracture', films, await scores.scoresOf('fracture', 'en')),
    ...probeFigures(own, training),
    ...(await classFigures(films, scores)),
    ...(await findingFigures(films, scores)),
    ...(await retrievalFigures(model, films, encoded)),
    ...(await mapFigures(model, own, training, following)),
    ...(await sentenceFigures(model)),
  };
}

async function read(
  model: EvaluatedModel,
  all: readonly FracatlasFilm[],
  fold: Fold,
  following: Following,
): Promise<ReadFilm[]> {
  const films = all.filter((film) => film.fold === fold);
  if (films.length === 0) throw evaluationError('fold-empty', { fold });
  const encoded = await encodeAll(
    model,
    films.map(({ file }) => file),
    following,
  );
  return films.flatMap((film, place) => {
    const found = encoded[place];
    return found == null ? [] : [{ film, encoded: found }];
  });
}
