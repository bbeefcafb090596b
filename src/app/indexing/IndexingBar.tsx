import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import { wordsOf } from '../../foundation/index.ts';
import type { IndexingState } from '../session/indexing/indexing.ts';
import { durationText } from './durationText.ts';

interface IndexingBarProps {
  readonly state: IndexingState;
  readonly nameOf: (key: FilmKey) => string;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onStop: () => void;
}

/** So few are done before anybody has read how many they are. */
const unsaid = 2;

export function IndexingBar({ state, nameOf, onPause, onResume, onStop }: IndexingBarProps) {
  const { t } = useTranslation();
  const { total, done, failures, isPaused } = state;
  const ended = done + failures.size;
  const words = t(isPaused ? 'app.indexing.paused' : 'app.indexing.progress', { count: done, total });
  return (
    <>
      {ended < total && (total > unsaid || isPaused) && (
        <div className="app-indexing-bar">
          <progress value={ended} max={total} aria-label={words} />
          <span className="small">{words}</span>
          {isPaused ? (
            <button type="button" className="button small" onClick={onResume}>
              <Play size={14} aria-hidden /> {t('app.indexing.resume')}
            </button>
          ) : (
            <button type="button" className="button small" onClick={onPause}>
              <Pause size={14} aria-hidden /> {t('app.indexing.pause')}
            </button>
          )}
          <button
            type="button"
            className="button small"
            title={t('app.indexing.stop-title')}
            onClick={onStop}
          >
            {t('app.indexing.stop')}
          </button>
          <PaceLine state={state} />
        </div>
      )}
      {failures.size > 0 && (
        <details className="app-indexing-failures small">
          <summary className="error-text">{t('app.indexing.failed', { count: failures.size })}</summary>
          <ul>
            {[...failures].map(([key, error]) => (
              <li key={key}>
                {nameOf(key)} : {wordsOf(t, error)}
              </li>
            ))}
          </ul>
          <button type="button" className="button small" onClick={onResume}>
            {t('app.indexing.retry')}
          </button>
        </details>
      )}
    </>
  );
}

/** Nothing is foretold before some films are done. */
function PaceLine({ state: { pace, isPaused } }: Pick<IndexingBarProps, 'state'>) {
  const { t, i18n } = useTranslation();
  if (isPaused) return <span className="small muted">{t('app.indexing.paused-note')}</span>;
  if (pace === null) return null;
  const films = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 });
  return (
    <span className="small muted">
      {t('app.indexing.pace', {
        films: films.format(pace.filmsPerMinute),
        left: durationText(pace.secondsLeft, i18n.language),
      })}
    </span>
  );
}
