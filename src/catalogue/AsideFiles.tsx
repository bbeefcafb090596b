/** One line for all files that are plainly no films, which opens to their names. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './catalogue.css';

interface AsideFilesProps {
  readonly names: readonly string[];
  readonly onClear: () => void;
}

export function AsideFiles({ names, onClear }: AsideFilesProps) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <div className="catalogue-aside small">
      <details>
        <summary>{t('catalogue.aside.count', { count: names.length })}</summary>
        <ul>
          {names.map((name, at) => (
            <li key={at}>{name}</li>
          ))}
        </ul>
      </details>
      <button type="button" className="button" aria-label={t('catalogue.aside.clear')} onClick={onClear}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
