import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../catalogue/index.ts';
import { wordsOf } from '../foundation/index.ts';
import { useSession } from './SessionContext.tsx';

/** In the place of a film of an earlier session: how to see it again, or why it could not be read. */
export function ReopenNotice({ entry: { id, status, error } }: { readonly entry: CatalogueEntry }) {
  const { t } = useTranslation();
  const { reopen } = useSession();
  if (status === 'opening') {
    return (
      <p className="app-notice muted" role="status">
        {t('app.reading.pending')}
      </p>
    );
  }
  return (
    <div className="app-notice">
      <p className="muted">{t('app.reopen.note')}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <button type="button" className="button primary" onClick={() => void reopen([id])}>
        <RotateCcw size={16} aria-hidden /> {t('app.reopen.button')}
      </button>
    </div>
  );
}
