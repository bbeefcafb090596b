/** The heads that a data set asks for, and for FracAtlas all that a model answers without learning. */
import {
  encodeAll,
  forFold,
  measureFracatlas,
  measureSet,
  readFracatlas,
  setMeasures,
  type DataFolder,
  type EvaluatedModel,
  type Fold,
  type Following,
  type LabelledSet,
  type Measures,
  type SetResult,
} from '../../evaluation/index.ts';

export interface Measuring {
  readonly set: LabelledSet;
  readonly data: DataFolder;
  readonly fold: Fold;
  readonly model: EvaluatedModel;
  readonly following: Following;
}

export async function measureAll({ set, data, fold, model, following }: Measuring): Promise<{
  measures: Measures;
  result: SetResult;
}> {
  const own =
    set.name === 'fracatlas' ? await measureFracatlas(model, await readFracatlas(data), fold, following) : {};
  const involved = forFold(set, fold);
  const encoded = await encodeAll(
    model,
    involved.films.map(({ file }) => file),
    following,
  );
  const readable = { ...involved, films: involved.films.filter((_, place) => encoded[place] !== null) };
  const result = await measureSet(
    readable,
    encoded.filter((film) => film !== null).map(({ cls }) => cls),
    fold,
    following.signal,
  );
  // FracAtlas' own probe learned on `train` alone: its figure stays the one that is named so.
  return { measures: { ...setMeasures(set, result), ...own }, result };
}
