/** The whole report on a head: held-out patients, random share, subgroups, shortcuts, and what it gains. */
import { isYesOrNo, targetWidth, type Head, type HeadSpec, type Unjudged } from '../head.ts';
import { predict, rawOutputs, type Answer } from '../predict.ts';
import type { Rows } from '../solve/matrix.ts';
import type { Parts } from '../training/split.ts';
import { inputsOf, type TrainingSet } from '../training/trainingSet.ts';
import { compareHeads } from './compare.ts';
import { judge, knownFilms, type Part } from './judge.ts';
import type { Comparison, Report, Shortcut, Subgroup } from './report.ts';
import { findShortcuts } from './shortcuts.ts';

export interface Evidence {
  readonly spec: HeadSpec;
  readonly set: TrainingSet;
  readonly parts: Parts;
  readonly seed: number;
  readonly plain: Unjudged;
  readonly text: Unjudged | null;
  readonly inUse: Head | null;
}

const [resamples, resamplesOfSubgroups] = [1000, 300];
/** Smaller subgroups are not shown: their figures would be chance. */
const leastOfSubgroup = 10;

export function reportOn(head: Unjudged, evidence: Evidence): Report {
  const { spec, parts, plain, text, inUse, seed } = evidence;
  const { thresholds } = head;
  const judged = (rows: Rows) =>
    rows.length === 0 ? [] : judge(spec, partOf(head, evidence, rows), { thresholds, resamples, seed });
  const gain = (own: Unjudged, other: Unjudged | null): Comparison[] => {
    if (other === null) return [];
    const answers = answersOf(other, evidence, parts.heldOut);
    return compareHeads(spec, partOf(own, evidence, parts.heldOut), answers, { resamples, seed });
  };
  const other = isComparable(head, inUse) ? inUse : null;
  return {
    comparedWith: other?.origin.version ?? null,
    patientless: evidence.set.patientless,
    heldOut: judged(parts.heldOut),
    evaluation: judged(parts.evaluation),
    subgroups: subgroupsOf(head, evidence),
    shortcuts: shortcutsOf(head, evidence),
    gainOfText: text === null ? [] : gain(text, plain),
    gainOverInUse: gain(head, other),
  };
}

/** Same question, same vectors, and the same seed: only then did it not learn from the held-out patients. */
function isComparable(head: Unjudged, other: Unjudged | null): boolean {
  return (
    other !== null &&
    other.origin.modelHash === head.origin.modelHash &&
    other.origin.seed === head.origin.seed &&
    JSON.stringify(other.spec) === JSON.stringify(head.spec)
  );
}

function answersOf(head: Unjudged, { set }: Evidence, rows: Rows): Answer[] {
  return predict(head, inputsOf(set.vectors, set.male), rows);
}

function partOf(head: Unjudged, evidence: Evidence, rows: Rows): Part {
  const { set, spec } = evidence;
  const width = targetWidth(spec);
  const targets = new Float64Array(rows.length * width);
  rows.forEach((row, film) =>
    targets.set(set.targets.subarray(row * width, (row + 1) * width), film * width),
  );
  const patients = Array.from(rows, (row) => set.patients[row]!);
  return { answers: answersOf(head, evidence, rows), targets, patients };
}

/** Films that the head did not learn from: the held-out ones and the random share. */
function unseenRows({ heldOut, evaluation }: Parts): Rows {
  const rows = new Int32Array(heldOut.length + evaluation.length);
  rows.set(heldOut);
  rows.set(evaluation, heldOut.length);
  return rows;
}

function subgroupsOf(head: Unjudged, evidence: Evidence): Subgroup[] {
  const { set, spec, parts, seed } = evidence;
  const unseen = unseenRows(parts);
  return Object.entries(set.groups).flatMap(([group, values]) => {
    const seen = [...new Set(Array.from(unseen, (row) => values[row] ?? null))].filter(
      (value) => value !== null,
    );
    return seen.sort().flatMap((value) => {
      const rows = unseen.filter((row) => values[row] === value);
      if (rows.length < leastOfSubgroup) return [];
      const options = { thresholds: head.thresholds, resamples: resamplesOfSubgroups, seed };
      return [{ group, value, judged: judge(spec, partOf(head, evidence, rows), options) }];
    });
  });
}

function shortcutsOf(head: Unjudged, evidence: Evidence): Shortcut[] {
  const { set, spec, parts } = evidence;
  const unseen = unseenRows(parts);
  const inputs = inputsOf(set.vectors, set.male);
  const part = partOf(head, evidence, unseen);
  const outputs = head.weights.length / inputs.columns;
  return Array.from({ length: outputs }, (_, at) => {
    const isFinding = isYesOrNo(spec.kind);
    const { films, truth } = isFinding
      ? knownFilms(spec, at, part)
      : { films: [...unseen.keys()], truth: [] };
    const rows = films.map((film) => unseen[film]!);
    const pick = <Value>(columns: Readonly<Record<string, readonly Value[]>>) =>
      Object.fromEntries(
        Object.entries(columns).map(([by, values]) => [by, rows.map((row) => values[row]!)]),
      );
    const calls = films.map((film) => isOverAt(part.answers[film]!, at));
    return findShortcuts({
      label: spec.kind === 'ordinal' ? null : spec.classes[at]!,
      scores: rows.map((row) => rawOutputs(head, inputs, row)[at]!),
      calls: isFinding ? calls : null,
      truth: isFinding ? truth.map((value) => value === 1) : null,
      halves: rows.map((row) => parts.folds[row]! % 2),
      groups: pick(set.groups),
      numbers: pick(set.numbers),
    });
  }).flat();
}

function isOverAt(answer: Answer, at: number): boolean {
  return answer.kind === 'findings' && answer.isOver[at] === true;
}
