/** Annotated reports of a folder, each anonymised and compared; figures with bootstrap intervals, as the paper's table 1. */
import { readFile } from 'node:fs/promises';
import { writeDecimal } from '../../foundation/index.ts';
import { bootstrapInterval } from '../../heads/index.ts';
import {
  compare,
  detect,
  evaluate,
  loadLexicon,
  readBrat,
  readGoldJson,
  readGoldLines,
  ways,
  type Figure,
  type GoldReport,
} from '../../reports/index.ts';
import { callerPath, detailOf } from '../films.ts';
import { cliError } from '../errors.ts';
import { filesBelow } from '../folder.ts';
import type { Context } from '../verb.ts';

export async function evaluateFolder(folder: string, { args, output, say }: Context): Promise<void> {
  const gold: GoldReport[] = [];
  for (const { file, refusal } of await filesBelow(folder)) {
    try {
      if (refusal) throw refusal;
      gold.push(...(await goldIn(file)));
    } catch (error) {
      output.refusal(file, error);
    }
  }
  if (gold.length === 0) throw cliError('no-gold', { folder });
  const lexicon = await loadLexicon();
  const compared = gold.map((report) => compare(report, detect(report.text, lexicon, report.patient)));
  const figures = evaluate(compared, (reports, figure) =>
    bootstrapInterval(
      Array.from({ length: reports }, (_, at) => at),
      figure,
    ),
  );
  if (args.json) return output.result(figures, '');

  const percent = (value: number): string => writeDecimal(value * 100, args.language, 1);
  const write = ({ value, interval }: Figure): string =>
    value === null
      ? '-'
      : interval === null
        ? percent(value)
        : `${percent(value)} [${percent(interval[0])}, ${percent(interval[1])}]`;
  output.result({}, say('cli.anonymise.clean', { reports: figures.reports, clean: write(figures.clean) }));
  for (const way of ways) {
    output.result({}, `\n${say('cli.anonymise.header', { way: say(`cli.anonymise.way.${way}`) })}`);
    for (const row of figures.rows[way].filter(({ gold, found }) => gold + found > 0)) {
      const columns = {
        type: row.type.padEnd(12),
        gold: String(row.gold).padStart(6),
        found: String(row.found).padStart(6),
      };
      const rates = { precision: write(row.precision), recall: write(row.recall), f1: write(row.f1) };
      output.result({}, say('cli.anonymise.row', { ...columns, ...rates }));
    }
  }
}

async function goldIn(file: string): Promise<GoldReport[]> {
  if (file.endsWith('.json')) return readGoldJson(await textOf(file), file);
  if (file.endsWith('.jsonl')) return readGoldLines(await textOf(file), file);
  if (!file.endsWith('.ann')) return [];
  const text = await textOf(file.replace(/\.ann$/, '.txt'));
  return [readBrat(text, await textOf(file), file)];
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(callerPath(file), 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    throw cliError('file-unreadable', { file, detail: detailOf(cause) }, cause);
  }
}
