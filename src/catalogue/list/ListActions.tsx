/** What can be done with films of the list: read kept ones again, take films off. */
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import { isSelectable, type CatalogueEntry } from '../entry.ts';

interface ListActionsProps {
  readonly films: readonly CatalogueEntry[];
  readonly selectedKey: FilmKey | null;
  readonly onReopen: (keys: readonly FilmKey[]) => void;
  readonly onRemove: (keys: readonly FilmKey[]) => void;
}

export function ListActions({ films, selectedKey, onReopen, onRemove }: ListActionsProps) {
  const { t } = useTranslation();
  const ids = (entries: readonly CatalogueEntry[]) => entries.map(({ id }) => id);
  const kept = ids(films.filter(({ status }) => status === 'to-reopen'));
  const listed = ids(films.filter(isSelectable));
  if (listed.length === 0) return null;
  const isSelected = selectedKey !== null && listed.includes(selectedKey);
  return (
    <div className="catalogue-actions">
      {kept.length > 0 && (
        <button type="button" className="button small primary" onClick={() => onReopen(kept)}>
          <RotateCcw size={14} aria-hidden /> {t('catalogue.button.reopen', { count: kept.length })}
        </button>
      )}
      {kept.length > 0 && kept.length < listed.length && (
        <button type="button" className="button small" onClick={() => onRemove(kept)}>
          {t('catalogue.button.forget-kept')}
        </button>
      )}
      <button
        type="button"
        className="button small"
        disabled={!isSelected}
        onClick={() => isSelected && onRemove([selectedKey])}
      >
        {t('catalogue.button.remove')}
      </button>
      <button type="button" className="button small" onClick={() => onRemove(listed)}>
        {t('catalogue.button.remove-all')}
      </button>
    </div>
  );
}
