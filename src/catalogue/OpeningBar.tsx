/** How far the opening is, and the way to stop it; gone when all is open. */
import { useTranslation } from 'react-i18next';
import type { OpeningProgress } from './entries.ts';
import './catalogue.css';

interface OpeningBarProps {
  readonly progress: OpeningProgress;
  readonly onCancel: () => void;
}

export function OpeningBar({ progress: { done, total }, onCancel }: OpeningBarProps) {
  const { t } = useTranslation();
  if (done === total) return null;
  const words = t('catalogue.progress.films', { count: done, total });
  return (
    <div className="catalogue-opening">
      <progress value={done} max={total} aria-label={words} />
      <span className="small" role="status">
        {words}
      </span>
      <button type="button" className="button" onClick={onCancel}>
        {t('catalogue.button.cancel')}
      </button>
    </div>
  );
}
