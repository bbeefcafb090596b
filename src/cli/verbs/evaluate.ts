/** `evaluate DATASET --data FOLDER`: what a model is worth on a data set. One JSON object, or a line for each figure. */
import { measureFracatlas, readFracatlas, type Measured, type Measures } from '../../evaluation/index.ts';
import { writeDecimal } from '../../foundation/index.ts';
import { modelFolder, openEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { diskFolder } from '../evaluate/diskFolder.ts';
import { evaluatedModel } from '../evaluate/evaluatedModel.ts';
import { followed } from '../evaluate/followed.ts';
import { cleanCommit, recordTestRun } from '../evaluate/testRuns.ts';
import { noCache, vectorCache } from '../evaluate/vectorCache.ts';
import type { Context, Verb } from '../verb.ts';

const folds = ['train', 'val', 'test'] as const;

export const evaluate: Verb = async (context) => {
  const { args, output, say } = context;
  const [dataset] = args.operands;
  if (dataset === undefined) throw cliError('no-dataset');
  if (args.data === null) throw cliError('no-data');
  const fold = folds.find((one) => one === (args.fold ?? 'val'));
  if (fold === undefined) throw cliError('unknown-fold', { fold: args.fold, folds: folds.join(', ') });
  const films = await readFracatlas(diskFolder(args.data));
  const folder = await modelFolder(args.model);
  // Asked before the run: what is written down must be what was there when it began.
  const commit = fold === 'test' ? await cleanCommit(folder) : null;
  const loaded = await openEncoder(args.model);
  const cache = args.cache === null ? noCache : vectorCache(args.cache);
  const model = evaluatedModel(loaded, args.data, cache);
  const measures = await followed(context, (following) => measureFracatlas(model, films, fold, following));
  tell(measures, context);
  if (fold !== 'test') return;
  if (commit === null) return output.note(say('cli.evaluate.not-recorded'));
  const { manifest } = loaded.model;
  const weights = manifest.files[manifest.weights.file]?.sha256 ?? '';
  output.note(
    say('cli.evaluate.recorded', {
      file: await recordTestRun(folder, commit, { dataset, weights, measures }),
    }),
  );
};

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
