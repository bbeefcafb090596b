import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { CatalogueEntry } from './entry.ts';

interface RefusedFilesProps {
  readonly films: readonly CatalogueEntry[];
  readonly onDismiss: (id: string) => void;
  readonly onDismissAll: () => void;
}

export function RefusedFiles({ films, onDismiss, onDismissAll }: RefusedFilesProps) {
  const { t } = useTranslation();
  const refused = films.filter((entry) => entry.status === 'refused');
  return (
    <>
      <ul className="catalogue-refused" aria-label={t('catalogue.refused.title')} aria-live="polite">
        {refused.map((entry) => (
          <li key={entry.id}>
            <Reason {...entry} />
            <button
              type="button"
              className="button"
              aria-label={t('catalogue.button.dismiss', { name: entry.fileName })}
              onClick={() => onDismiss(entry.id)}
            >
              <X size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {refused.length > 1 && (
        <button type="button" className="button small" onClick={onDismissAll}>
          {t('catalogue.button.dismiss-all')}
        </button>
      )}
    </>
  );
}

/** Most sentences name the file themselves: it is not said twice. */
function Reason({ fileName, error }: CatalogueEntry) {
  const { t } = useTranslation();
  const words = error === null ? '' : wordsOf(t, error);
  return (
    <div>
      {!words.includes(fileName) && (
        <p className="catalogue-name" title={fileName}>
          {fileName}
        </p>
      )}
      <p className="small error-text">{words}</p>
    </div>
  );
}
