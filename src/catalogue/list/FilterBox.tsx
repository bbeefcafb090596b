import { useTranslation } from 'react-i18next';

interface FilterBoxProps {
  readonly filter: string;
  readonly shown: number;
  readonly total: number;
  readonly onFilter: (text: string) => void;
}

export function FilterBox({ filter, shown, total, onFilter }: FilterBoxProps) {
  const { t } = useTranslation();
  return (
    <div className="catalogue-filter">
      <input
        type="search"
        className="field small"
        value={filter}
        aria-label={t('catalogue.filter.label')}
        placeholder={t('catalogue.filter.placeholder')}
        onChange={(event) => onFilter(event.target.value)}
      />
      <p className="small muted" role="status">
        {filter.trim() !== '' && t('catalogue.filter.shown', { count: shown, total })}
      </p>
    </div>
  );
}
