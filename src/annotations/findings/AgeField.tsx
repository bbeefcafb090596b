/** An age entered as years and months, kept in months. Said with Enter, or when both fields are left. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberScale } from '../ontology/ontology.ts';
import { readAge } from './readNumber.ts';
import { yearsAndMonths } from './findingText.ts';
import type { ValueProps } from './valueProps.ts';

export function AgeField({ label, scale, value, onSay }: ValueProps<NumberScale>) {
  const { t } = useTranslation();
  const kept = value?.kind === 'number' ? yearsAndMonths(value.number) : null;
  const [typed, setTyped] = useState<{ years: string; months: string } | null>(null);
  const shown = typed ?? {
    years: kept === null ? '' : String(kept.years),
    months: kept === null ? '' : String(kept.months),
  };
  const read = readAge(shown, scale);
  const say = (): void => {
    if (typed === null || !read.ok) return;
    onSay(read.months === null ? null : { kind: 'number', number: read.months, unit: scale.unit });
    setTyped(null);
  };
  const field = (part: 'years' | 'months') => (
    <label>
      <input
        className="annotations-number"
        inputMode="numeric"
        aria-label={t(`annotations.finding.age-${part}`, { label })}
        aria-invalid={!read.ok}
        value={shown[part]}
        onChange={(event) => setTyped({ ...shown, [part]: event.target.value })}
      />
      {t(`annotations.finding.${part}`)}
    </label>
  );
  return (
    <form
      className="annotations-age"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) say();
      }}
    >
      {field('years')}
      {field('months')}
      <button type="submit" className="button" disabled={typed === null || !read.ok}>
        {t('annotations.finding.note')}
      </button>
      {!read.ok && (
        <p className="error-text small" role="alert">
          {t('annotations.finding.age-range', {
            from: Math.floor(scale.minimum / 12),
            to: Math.floor(scale.maximum / 12),
          })}
        </p>
      )}
    </form>
  );
}
