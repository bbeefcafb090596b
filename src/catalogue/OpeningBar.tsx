/** How far the opening is, and the way to stop it; what was given twice. It keeps its place at the foot of the list. */
import { useTranslation } from 'react-i18next';
import type { OpeningProgress } from './entries.ts';
import './catalogue.css';

interface OpeningBarProps {
  readonly progress: OpeningProgress;
  /** Names of the files whose films were open already. */
  readonly givenAgain: readonly string[];
  readonly onCancel: () => void;
}

export function OpeningBar({ progress: { done, total }, givenAgain, onCancel }: OpeningBarProps) {
  const { t } = useTranslation();
  const words = t('catalogue.progress.films', { count: done, total });
  const [name] = givenAgain;
  return (
    <div className="catalogue-foot">
      <p className="small" role="status">
        {name !== undefined && t('catalogue.notice.already-open', { count: givenAgain.length, name })}
      </p>
      {done < total && (
        <div className="catalogue-opening">
          <progress value={done} max={total} aria-label={words} />
          <span className="small" role="status">
            {words}
          </span>
          <button type="button" className="button" onClick={onCancel}>
            {t('catalogue.button.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
