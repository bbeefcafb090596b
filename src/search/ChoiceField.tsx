import { useTranslation } from 'react-i18next';
import type { Choice } from './filter.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly wordOf: (value: string) => string;
  readonly onChoose: (value: string | null) => void;
}

/** One of the values that the films have; one that no film has any more stays while it is chosen. */
export function ChoiceField({ label, choices, chosen, wordOf, onChoose }: ChoiceFieldProps) {
  const { t } = useTranslation();
  const isGone = chosen !== null && choices.every(({ value }) => value !== chosen);
  const offered = isGone ? [...choices, { value: chosen, count: 0 }] : choices;
  return (
    <label>
      {label}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{t('search.filter.any')}</option>
        {offered.map(({ value, count }) => (
          <option key={value} value={value}>
            {t('search.filter.choice', { word: wordOf(value), count })}
          </option>
        ))}
      </select>
    </label>
  );
}
