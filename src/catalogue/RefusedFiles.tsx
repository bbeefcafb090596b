import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from './entry.ts';

interface RefusedFilesProps {
  readonly films: readonly CatalogueEntry[];
  readonly onDismiss: (id: string) => void;
}

export function RefusedFiles({ films, onDismiss }: RefusedFilesProps) {
  const { t } = useTranslation();
  const refused = films.filter((entry) => entry.status === 'refused');
  return (
    <ul className="catalogue-refused" aria-label={t('catalogue.refused.title')} aria-live="polite">
      {refused.map(({ id, fileName, error }) => (
        <li key={id}>
          <div>
            <p className="catalogue-name" title={fileName}>
              {fileName}
            </p>
            {error && (
              <p className="small error-text">{t(`${error.room}.error.${error.code}`, { ...error.facts })}</p>
            )}
          </div>
          <button
            type="button"
            className="button"
            aria-label={t('catalogue.button.dismiss', { name: fileName })}
            onClick={() => onDismiss(id)}
          >
            <X size={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
