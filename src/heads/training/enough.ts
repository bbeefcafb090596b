/**
 * Whether there is enough to learn from and to judge on, and if not, how many more films must be labelled. Below these
 * counts a figure's interval spans nearly everything: with 3 films of each kind, an AUROC of 0.8 is known to 0.4.
 */
import { isYesOrNo, targetWidth, type HeadSpec } from '../head.ts';
import type { Rows } from '../solve/matrix.ts';
import { heldOutShare, type Parts } from './split.ts';

export interface MissingLabels {
  /** Finding, class, grade or quantity. */
  readonly label: string;
  /** Of a finding: films with it, or without it; of others `any`. */
  readonly side: 'with' | 'without' | 'any';
  readonly have: number;
  /** So many more labelled films, about: a patient's side is drawn by chance. */
  readonly more: number;
}

const needed = {
  side: { learning: 8, heldOut: 3 },
  class: { learning: 5, heldOut: 0 },
  quantity: { learning: 20, heldOut: 8 },
} as const;

type Need = (typeof needed)[keyof typeof needed];

export function missingLabels(spec: HeadSpec, targets: Float64Array, parts: Parts): MissingLabels[] {
  const width = targetWidth(spec);
  return spec.classes.flatMap((label, at) => {
    const counted = (side: MissingLabels['side'], need: Need, isOf: (row: number) => boolean) =>
      missing(label, side, need, isOf, parts);
    const target = (row: number): number => targets[row * width + (width === 1 ? 0 : at)]!;
    if (isYesOrNo(spec.kind))
      return [
        ...counted('with', needed.side, (row) => target(row) === 1),
        ...counted('without', needed.side, (row) => target(row) === 0),
      ];
    if (spec.kind === 'regression')
      return counted('any', needed.quantity, (row) => !Number.isNaN(target(row)));
    return counted('any', needed.class, (row) => target(row) === at);
  });
}

function missing(
  label: string,
  side: MissingLabels['side'],
  need: Need,
  isOf: (row: number) => boolean,
  { learning, heldOut }: Parts,
): MissingLabels[] {
  const count = (rows: Rows): number => rows.filter(isOf).length;
  const [learned, held] = [count(learning), count(heldOut)];
  const more = Math.max((need.learning - learned) / (1 - heldOutShare), (need.heldOut - held) / heldOutShare);
  return more > 0 ? [{ label, side, have: learned + held, more: Math.ceil(more) }] : [];
}

/** The rarer side of the rarest finding: what decides whether the prompts should help. */
export function rarest(spec: HeadSpec, targets: Float64Array, rows: Rows): number {
  const width = targetWidth(spec);
  if (spec.kind === 'regression') return rows.length;
  const counts = spec.classes.flatMap((_, at) => {
    const of = (value: number): number =>
      rows.reduce((sum, row) => sum + Number(targets[row * width + (width === 1 ? 0 : at)] === value), 0);
    return isYesOrNo(spec.kind) ? [of(1), of(0)] : [of(at)];
  });
  return Math.min(...counts);
}
