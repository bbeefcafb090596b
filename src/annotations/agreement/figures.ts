/**
 * Figures of two readers over the films that both read, each as a function of how often a film counts: so a bootstrap
 * draws films, or whole patients, again without copying anything.
 */
import type { Label } from '../readings.ts';
import type { BoxMatch } from './boxes.ts';
import { cohenKappa, quadraticKappa, sum } from './kappa.ts';

export type FigureName = 'kappa' | 'weighted-kappa' | 'mean-difference' | 'f1' | 'mean-iou';
/** How often each film counts. */
export type Counts = ArrayLike<number>;

export interface Figure {
  readonly name: FigureName;
  /** null: nothing can be said of these films. */
  readonly of: (counts: Counts) => number | null;
}

/** One film as both readers answered. */
export interface Pair {
  readonly first: Label | null;
  readonly second: Label | null;
}

/** What kind of answer it is, by what was said of it; who cannot tell gives an answer of its own where the others are yes or no. */
export function figuresOf(pairs: readonly Pair[]): readonly Figure[] {
  const kind = pairs.flatMap(({ first, second }) => first ?? second ?? [])[0]?.kind ?? 'presence';
  if (kind === 'number') return [{ name: 'mean-difference', of: (counts) => meanDifference(pairs, counts) }];
  const answer = kind === 'grade' ? gradeOf : presenceAnswer;
  const kappa = kind === 'grade' ? quadraticKappa : cohenKappa;
  const answers = pairs.map(({ first, second }) => [answer(first), answer(second)] as const);
  const width = 1 + Math.max(2, ...answers.flat().map((one) => one ?? 0));
  const of = (counts: Counts): number | null => {
    const table = Array.from({ length: width }, () => new Array<number>(width).fill(0));
    answers.forEach(([first, second], film) => {
      if (first !== null && second !== null) table[first]![second]! += counts[film]!;
    });
    return kappa(table);
  };
  return [{ name: kind === 'grade' ? 'weighted-kappa' : 'kappa', of }];
}

export function boxFigures(matches: readonly BoxMatch[]): readonly Figure[] {
  const over = (counts: Counts, value: (match: BoxMatch) => number) =>
    sum(matches.map((match, film) => counts[film]! * value(match)));
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return [
    {
      name: 'f1',
      of: (counts) =>
        share(
          2 * over(counts, ({ pairs }) => pairs),
          over(counts, ({ boxes }) => boxes),
        ),
    },
    {
      name: 'mean-iou',
      of: (counts) =>
        share(
          over(counts, ({ iouSum }) => iouSum),
          over(counts, ({ pairs }) => pairs),
        ),
    },
  ];
}

/** Whether the film can stand in the figure: a grade beside « inconnu » is no distance. */
export function isComparable({ first, second }: Pair): boolean {
  if (first === null || second === null) return isYesOrNo(first) && isYesOrNo(second);
  return (
    first.kind === second.kind && (first.kind !== 'number' || first.unit === (second as typeof first).unit)
  );
}

function isYesOrNo(label: Label | null): boolean {
  return label === null || label.kind === 'presence';
}

function presenceAnswer(label: Label | null): number {
  if (label?.kind !== 'presence') return 2;
  return label.presence === 'present' ? 1 : 0;
}

function gradeOf(label: Label | null): number | null {
  return label?.kind === 'grade' ? label.grade : null;
}

function meanDifference(pairs: readonly Pair[], counts: Counts): number | null {
  let [total, films] = [0, 0];
  pairs.forEach(({ first, second }, film) => {
    if (first?.kind !== 'number' || second?.kind !== 'number') return;
    total += counts[film]! * Math.abs(first.number - second.number);
    films += counts[film]!;
  });
  return films === 0 ? null : total / films;
}
