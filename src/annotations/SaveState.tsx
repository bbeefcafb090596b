/** Whether the last verdict is on disk, said aloud; a failure stays until something is said again. */
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { SaveStatus } from './saying.ts';
import './annotations.css';

interface SaveStateProps {
  readonly save: SaveStatus;
  readonly onAgain: () => void;
  /** Nothing is kept: what was said lasts as long as the tab. */
  readonly isForSession?: boolean;
}

export function SaveState({ save, onAgain, isForSession = false }: SaveStateProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p className={`small annotations-save is-${save.kind}`} role="status">
        {save.kind === 'saving' && t('annotations.save.saving')}
        {save.kind === 'saved' &&
          t(isForSession ? 'annotations.save.session' : 'annotations.save.saved', {
            time: timeOf(save.at, i18n.language),
          })}
      </p>
      {save.kind === 'failed' && (
        <p className="small error-text" role="alert">
          {t('annotations.save.failed')} {wordsOf(t, save.error)}
          {save.waiting > 0 && (
            <>
              {' '}
              {t('annotations.save.waiting', { count: save.waiting })}{' '}
              <button type="button" className="button small" onClick={onAgain}>
                {t('annotations.save.again')}
              </button>
            </>
          )}
        </p>
      )}
    </>
  );
}

function timeOf(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date(iso));
}
