/** What the strict head on all films said, drawn: order, calibration, who was taken for whom, and its figure in each subgroup. */
import { confusion, reliabilityBins } from '../../heads/index.ts';
import { figuresOf } from '../protocol/figuresOf.ts';
import type { Said } from '../protocol/saidOf.ts';
import { escaped, table } from './html.ts';
import type { ReportOrder } from './order.ts';
import { reliabilityPoints, rocPoints, unitPlot } from './plots.ts';
import { subgroups } from './subgroups.ts';
import { written } from './written.ts';

export function answersPart(order: ReportOrder): string[] {
  const { result, set, say } = order;
  const run = result.runs.find(({ protocol, share }) => protocol === 'strict' && share === 100);
  const [said] = run?.said ?? [];
  if (run === undefined || said === undefined) return [];
  const drawn = set.spec.kind === 'binary' ? [plots(said, say)] : [];
  const grades = set.spec.kind === 'ordinal' ? [confusionTable(said, order)] : [];
  return [
    `<h2>${escaped(say('evaluation.report.answers'))}</h2>`,
    ...drawn,
    ...grades,
    subgroupTable(order, run.said),
  ];
}

function plots({ truth, outputs }: Said, say: ReportOrder['say']): string {
  const positive = truth.map((value) => value === 1);
  const probabilities = outputs.map(([probability]) => probability!);
  const figure = (svg: string, caption: string) =>
    `<figure>${svg}<figcaption>${escaped(caption)}</figcaption></figure>`;
  const roc = say('evaluation.report.roc');
  const calibration = say('evaluation.report.calibration');
  return [
    figure(
      unitPlot(rocPoints(probabilities, positive), 'line', {
        x: say('evaluation.report.false-positives'),
        y: say('evaluation.report.sensitivity'),
        title: roc,
      }),
      roc,
    ),
    figure(
      unitPlot(reliabilityPoints(reliabilityBins(probabilities, positive, 15)), 'dots', {
        x: say('evaluation.report.stated'),
        y: say('evaluation.report.observed'),
        title: calibration,
      }),
      calibration,
    ),
  ].join('\n');
}

function confusionTable({ truth, choices }: Said, { set, say }: ReportOrder): string {
  const { classes } = set.spec;
  const rows = confusion(truth, choices, classes.length).map((row, grade) => [
    classes[grade]!,
    ...row.map(String),
  ]);
  return table([[say('evaluation.report.truth'), ...classes], ...rows], say('evaluation.report.confusion'));
}

function subgroupTable({ set, result, say, language }: ReportOrder, runs: readonly Said[]): string {
  const lines = subgroups(result.units.films, runs).map(({ group, value, said }) => {
    const [name = '', measured] = Object.entries(figuresOf(set.spec, said))[0] ?? [];
    return [`${group} : ${value}`, String(measured?.n ?? 0), name, written(measured, language)];
  });
  if (lines.length === 0) return '';
  const header = ['subgroup', 'films', 'figure', 'value'].map((word) => say(`evaluation.report.${word}`));
  return table([header, ...lines], say('evaluation.report.subgroups'));
}
