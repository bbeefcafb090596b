/** What was measured, on one page that can be printed, mailed or kept beside the weights. */
import type { SetRun } from '../protocol/measureSet.ts';
import { answersPart } from './answersPart.ts';
import { escaped, page, table } from './html.ts';
import type { ReportOrder } from './order.ts';
import { intervalPlot } from './plots.ts';
import { written } from './written.ts';

export function evaluationReport(order: ReportOrder): string {
  const { set, fold, model, say, language } = order;
  const title = say('evaluation.report.title', { model, dataset: set.name, fold });
  return page(title, language, [
    `<p>${escaped(say('evaluation.report.made', { date: order.date, weights: order.weights }))}</p>`,
    `<p>${escaped(say('evaluation.report.research'))}</p>`,
    protocolTable(order),
    ...answersPart(order),
    figuresPart(order),
  ]);
}

/** The paper's form: a line for each protocol and share, a column for each figure. */
function protocolTable({ result, set, say, language }: ReportOrder): string {
  const names = Object.keys(result.runs[0]?.figures ?? {});
  const header = ['protocol', 'share', 'films'].map((name) => say(`evaluation.report.${name}`));
  const line = ({ protocol, share, films, figures }: SetRun): string[] => [
    say(`evaluation.protocol.${protocol}`),
    `${share} %`,
    String(films),
    ...names.map((name) => written(figures[name], language)),
  ];
  const caption = say('evaluation.report.protocols', {
    question: set.question,
    n: result.units.films.length,
  });
  return table([[...header, ...names], ...result.runs.map(line)], caption);
}

/** All that was printed, as numbers, and those between 0 and 1 as a drawing. */
function figuresPart({ measures, say, language }: ReportOrder): string {
  const shares = Object.entries(measures).flatMap(([name, { value, interval }]) =>
    value === null || interval === null || interval[1] > 1 ? [] : [{ name, value, interval }],
  );
  const rows = Object.entries(measures).map(([name, measured]) => [
    name,
    written(measured, language),
    String(measured.n),
  ]);
  const title = say('evaluation.report.figures');
  const header = [say('evaluation.report.figure'), say('evaluation.report.value'), 'n'];
  return `<h2>${escaped(title)}</h2>\n${intervalPlot(shares, title)}\n${table([header, ...rows], title)}`;
}
