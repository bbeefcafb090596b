/** Figures as they are read: shares in percent, areas and kappa with two decimals, errors in the unit of the quantity. */
import type { TFunction } from 'i18next';
import type { HeadSpec } from './head.ts';
import type { Figure, FigureName } from './judging/report.ts';
import type { Interval } from './metrics/bootstrap.ts';

const areas: readonly FigureName[] = ['auroc', 'average-precision', 'quadratic-kappa'];

export interface FigureWords {
  readonly t: TFunction;
  readonly language: string;
  readonly spec: Pick<HeadSpec, 'kind' | 'unit'>;
}

export function figureText(name: FigureName, value: number | null, words: FigureWords): string {
  const { t, language } = words;
  if (value === null) return t('heads.figure.unknown');
  if (name === 'mean-absolute-error') return t(errorUnit(words), { value: decimals(value, 1, language) });
  if (areas.includes(name)) return decimals(value, 2, language);
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: name === 'calibration-error' ? 1 : 0,
  }).format(value);
}

export function withInterval({ name, value, interval }: Figure, words: FigureWords): string {
  const text = figureText(name, value, words);
  return interval === null ? text : `${text} ${intervalText(name, interval, words)}`;
}

export function intervalText(
  name: FigureName,
  [low, high]: NonNullable<Interval>,
  words: FigureWords,
): string {
  const [from, to] = [figureText(name, low, words), figureText(name, high, words)];
  return words.t('heads.figure.interval', { from, to });
}

export function decimals(value: number, digits: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

function errorUnit({ spec }: FigureWords) {
  return spec.kind === 'ordinal' ? 'heads.unit.grade' : unitKey(spec.unit);
}

/** String for a number of this unit. */
export function unitKey(unit: HeadSpec['unit']) {
  return unit === null ? 'heads.unit.none' : (`heads.unit.${unit}` as const);
}
