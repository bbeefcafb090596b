/** A statement in words: « présence : fracture », « âge osseux : 10 ans 6 mois ». */
import type { SettlementDraft } from '../event.ts';
import type { FindingDraft, FindingValue } from './finding.ts';
import type { Wording } from '../tools/words.ts';

type Said = Pick<FindingDraft, 'termLabel' | 'value' | 'certainty' | 'attributeLabels' | 'scope'>;

export function findingText(said: Said, wording: Wording): string {
  const { t, language } = wording;
  const { value, certainty, attributeLabels, scope } = said;
  if (value === null) return t('annotations.finding.cleared', { term: said.termLabel });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return [
    valueText(said.termLabel, value, wording),
    ...attributeLabels,
    ...(certainty === null
      ? []
      : [t('annotations.finding.certainty', { percent: percent.format(certainty) })]),
    ...(scope === 'film' ? [] : [t(`annotations.finding.of-${scope}`)]),
  ].join(', ');
}

/** What a senior settled: « tranché · présence : fracture ». */
export function settlementText(
  { findingLabel, value }: Pick<SettlementDraft, 'findingLabel' | 'value'>,
  wording: Wording,
): string {
  return wording.t('annotations.settled', { what: valueText(findingLabel, value, wording) });
}

export function valueText(term: string, value: FindingValue, { t, language }: Wording): string {
  if (value.kind === 'unknown') return t('annotations.finding.unknown', { term });
  if (value.kind === 'presence')
    return t(value.isPresent ? 'annotations.finding.present' : 'annotations.finding.absent', { term });
  if (value.kind === 'grade') return t('annotations.finding.grade', { term, grade: value.grade });
  const { number, unit } = value;
  if (unit !== 'mo') {
    const written = new Intl.NumberFormat(language).format(number);
    return t('annotations.finding.number', { term, number: written, unit });
  }
  return t('annotations.finding.age', { term, ...yearsAndMonths(number) });
}

/** From months, as an age is kept, to how it is said. */
export function yearsAndMonths(months: number): { readonly years: number; readonly months: number } {
  return { years: Math.floor(months / 12), months: months % 12 };
}
