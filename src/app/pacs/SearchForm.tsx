/** What is searched in the PACS; Enter in any field searches. */
import { Search } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyQuery, type StudyQuery } from '../../pacs/index.ts';

const fields = [
  ['patientName', 'text'],
  ['patientId', 'text'],
  ['accessionNumber', 'text'],
  ['from', 'date'],
  ['to', 'date'],
  ['modality', 'text'],
  ['bodyPart', 'text'],
] as const;

export function SearchForm({ onSearch }: { readonly onSearch: (query: StudyQuery) => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(emptyQuery);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSearch(query);
  };
  return (
    <form className="app-pacs-form compact-fields" role="search" onSubmit={submit}>
      {fields.map(([field, type], at) => (
        <label key={field}>
          {t(`app.pacs.field.${field}`)}
          <input
            className="field"
            type={type}
            autoFocus={at === 0}
            value={query[field]}
            onChange={({ target }) => setQuery({ ...query, [field]: target.value })}
          />
        </label>
      ))}
      <div className="app-pacs-actions">
        <button type="submit" className="button primary">
          <Search size={16} aria-hidden /> {t('app.pacs.search')}
        </button>
      </div>
    </form>
  );
}
