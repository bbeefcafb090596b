/** A number in the unit of its scale. Said with Enter, or when the field is left. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberScale } from '../ontology/ontology.ts';
import { readNumber } from './readNumber.ts';
import type { ValueProps } from './valueProps.ts';

export function NumberField({ label, scale, value, language, onSay }: ValueProps<NumberScale>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const written = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 });
  const shown = typed ?? (value?.kind === 'number' ? written.format(value.number) : '');
  const read = readNumber(shown, scale);
  const say = (): void => {
    if (typed === null || !read.ok) return;
    onSay(read.number === null ? null : { kind: 'number', number: read.number, unit: scale.unit });
    setTyped(null);
  };
  return (
    <form
      className="annotations-age"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
      onBlur={say}
    >
      <label>
        <input
          className="annotations-number"
          inputMode="decimal"
          aria-label={label}
          aria-invalid={!read.ok}
          value={shown}
          onChange={(event) => setTyped(event.target.value)}
        />
        {scale.unit}
      </label>
      {!read.ok && (
        <p className="error-text small" role="alert">
          {t('annotations.finding.number-range', {
            from: written.format(scale.minimum),
            to: written.format(scale.maximum),
          })}
        </p>
      )}
    </form>
  );
}
