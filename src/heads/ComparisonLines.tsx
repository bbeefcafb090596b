/** Two heads on the same films. A difference whose interval holds zero is said to show nothing. */
import { useTranslation } from 'react-i18next';
import { decimals, figureText, intervalText } from './figureText.ts';
import { isOfSeveral, type HeadSpec } from './head.ts';
import type { Comparison } from './judging/report.ts';
import type { HeadNames } from './names.ts';
import { useFigureWords } from './useFigureWords.ts';

interface ComparisonLinesProps {
  readonly lines: readonly Comparison[];
  readonly spec: HeadSpec;
  readonly names: HeadNames;
  readonly title: string;
}

export function ComparisonLines({ lines, spec, names, title }: ComparisonLinesProps) {
  return (
    <>
      <p>{title}</p>
      {lines.map((line) => (
        <ComparisonLine key={line.label} line={line} spec={spec} names={names} />
      ))}
    </>
  );
}

type LineProps = Pick<ComparisonLinesProps, 'spec' | 'names'> & { readonly line: Comparison };

function ComparisonLine({ line, spec, names }: LineProps) {
  const { t } = useTranslation();
  const words = useFigureWords(spec);
  const { label, figure, own, other, difference, interval, isBetterIn, p } = line;
  const named = (text: string): string =>
    isOfSeveral(spec) && label !== null
      ? t('heads.report.of-finding', { name: names.ofClass(label), line: text })
      : text;
  if (difference === null || interval === null)
    return <p className="small">{named(t('heads.compare.unknown'))}</p>;
  const isShown = interval[0] > 0 || interval[1] < 0;
  return (
    <p className="small">
      {named(
        t('heads.compare.line', {
          figure: t(`heads.figure.${figure}`),
          own: figureText(figure, own, words),
          other: figureText(figure, other, words),
          difference: figureText(figure, difference, words),
          interval: intervalText(figure, interval, words),
        }),
      )}{' '}
      {isBetterIn !== null &&
        t('heads.compare.better', {
          share: new Intl.NumberFormat(words.language, { style: 'percent' }).format(isBetterIn),
        })}{' '}
      {p !== null && t('heads.compare.p', { p: decimals(p, 2, words.language) })}{' '}
      <strong>{t(isShown ? 'heads.compare.shown' : 'heads.compare.not-shown')}</strong>
    </p>
  );
}
