/** `evaluate DATASET --data FOLDER`: what a model is worth on a data set. One JSON object, or a line for each figure. */
import { writeFile } from 'node:fs/promises';
import {
  evaluationReport,
  readSet,
  type Fold,
  type Measured,
  type Measures,
} from '../../evaluation/index.ts';
import { writeDecimal } from '../../foundation/index.ts';
import { modelFolder, openEncoder, type LoadedEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { diskFolder } from '../evaluate/diskFolder.ts';
import { evaluatedModel } from '../evaluate/evaluatedModel.ts';
import { followed } from '../evaluate/followed.ts';
import { measureAll } from '../evaluate/measureAll.ts';
import { cleanCommit, recordTestRun } from '../evaluate/testRuns.ts';
import { noCache, vectorCache } from '../evaluate/vectorCache.ts';
import { callerPath, detailOf } from '../films.ts';
import type { Context, Verb } from '../verb.ts';
import { wordError } from '../words.ts';

const folds = ['train', 'val', 'test'] as const;

export const evaluate: Verb = async (context) => {
  const { args, output, say } = context;
  const [dataset] = args.operands;
  if (dataset === undefined) throw cliError('no-dataset');
  if (args.data === null) throw cliError('no-data');
  const fold = foldOf(args.fold);
  const data = diskFolder(args.data);
  const set = await readSet(dataset, data);
  const folder = await modelFolder(args.model);
  // Asked before the run: what is written down must be what was there when it began.
  const commit = fold === 'test' ? await cleanCommit(folder) : null;
  const loaded = await openEncoder(args.model);
  const cache = args.cache === null ? noCache : vectorCache(args.cache);
  const model = evaluatedModel(loaded, args.data, cache, (file, error) =>
    output.note(say('cli.refusal', { file, message: wordError(error, say).message })),
  );
  const { measures, result } = await followed(context, (following) =>
    measureAll({ set, data, fold, model, following }),
  );
  tell(measures, context);
  const weights = weightsOf(loaded);
  if (args.report !== null) {
    const facts = { model: model.name, weights, set, fold, date: new Date().toISOString().slice(0, 10) };
    await write(args.report, evaluationReport({ ...facts, measures, result, language: args.language, say }));
  }
  if (fold !== 'test') return;
  if (commit === null) return output.note(say('cli.evaluate.not-recorded'));
  const file = await recordTestRun(folder, commit, { dataset, weights, measures });
  output.note(say('cli.evaluate.recorded', { file }));
};

function foldOf(given: string | null): Fold {
  const fold = folds.find((one) => one === (given ?? 'val'));
  if (fold === undefined) throw cliError('unknown-fold', { fold: given, folds: folds.join(', ') });
  return fold;
}

function weightsOf({ model: { manifest } }: LoadedEncoder): string {
  return manifest.files[manifest.weights.file]?.sha256 ?? '';
}

function tell(measures: Measures, { args, output, say }: Context): void {
  if (args.json) return output.result(measures, '');
  const decimal = (value: number) => writeDecimal(value, args.language);
  const line = (name: string, { value, interval, n }: Measured): string => {
    if (value === null || interval === null) return say('cli.evaluate.no-figure', { name, n });
    const [from, to] = interval.map(decimal);
    return say('cli.evaluate.figure', { name, value: decimal(value), from, to, n });
  };
  for (const [name, measured] of Object.entries(measures)) output.result({}, line(name, measured));
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(callerPath(file), text).catch((cause: unknown) => {
    throw cliError('cannot-write', { file, detail: detailOf(cause) }, cause);
  });
}
