/** Whether the last verdict is on disk, said aloud; a failure stays until something is said again. */
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { SaveStatus } from './slice.ts';
import './annotations.css';

export function SaveState({ save }: { readonly save: SaveStatus }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p className={`small annotations-save is-${save.kind}`} role="status">
        {save.kind === 'saving' && t('annotations.save.saving')}
        {save.kind === 'saved' && t('annotations.save.saved', { time: timeOf(save.at, i18n.language) })}
      </p>
      {save.kind === 'failed' && (
        <p className="small error-text" role="alert">
          {t('annotations.save.failed')} {wordsOf(t, save.error)}
        </p>
      )}
    </>
  );
}

function timeOf(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date(iso));
}
