/** By what a search is narrowed: values that the films have, in words. It acts on the query shown, and on the next ones. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField.tsx';
import { choicesOf, filterCount, noFilter, type FilmFacts, type SearchFilter } from './filter.ts';
import { regionWord, viewWord } from './terms.ts';

interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly films: readonly FilmFacts[];
  readonly onChange: (change: Partial<SearchFilter>) => void;
}

export function SearchFilters({ filter, films, onChange }: SearchFiltersProps) {
  const { t } = useTranslation();
  const regions = useMemo(() => choicesOf(films, 'region'), [films]);
  const views = useMemo(() => choicesOf(films, 'view'), [films]);
  const count = filterCount(filter);
  return (
    <details className="search-filters">
      <summary>{count === 0 ? t('search.filter.title') : t('search.filter.title-with', { count })}</summary>
      <ChoiceField
        label={t('search.filter.region')}
        choices={regions}
        chosen={filter.region}
        wordOf={(region) => regionWord(t, region)}
        onChoose={(region) => onChange({ region })}
      />
      <ChoiceField
        label={t('search.filter.view')}
        choices={views}
        chosen={filter.view}
        wordOf={(view) => viewWord(t, view)}
        onChoose={(view) => onChange({ view })}
      />
      <DateField label={t('search.filter.from')} date={filter.from} onChange={(from) => onChange({ from })} />
      <DateField label={t('search.filter.to')} date={filter.to} onChange={(to) => onChange({ to })} />
      <label className="search-filter-check">
        <input
          type="checkbox"
          checked={filter.onlyAnnotated}
          onChange={({ target }) => onChange({ onlyAnnotated: target.checked })}
        />
        {t('search.filter.only-annotated')}
      </label>
      {count > 0 && (
        <button type="button" className="button small" onClick={() => onChange(noFilter)}>
          {t('search.filter.clear')}
        </button>
      )}
    </details>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly date: string | null;
  readonly onChange: (date: string | null) => void;
}

function DateField({ label, date, onChange }: DateFieldProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        value={date ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  );
}
