import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useAnnotations, useCatalogue, useSession } from '../SessionContext.tsx';
import { unsavedOf } from './unsaved.ts';

/** A newer build is there. It is taken when the person says so, and asks once more where a reload would cost something. */
export function NewVersionNotice() {
  const { t } = useTranslation();
  const { offline } = useSession();
  const { newVersion } = useStore(offline.store);
  const { filmCount, isAnnotationUnsaved } = unsavedOf(useCatalogue().films, useAnnotations().save);
  const [isAsked, setAsked] = useState(false);
  const isSafe = filmCount === 0 && !isAnnotationUnsaved;
  if (newVersion !== 'offered') return null;
  return (
    <div className="app-new-version" role="status">
      <span>{t('app.offline.new-version')}</span>
      {isAsked && filmCount > 0 && (
        <span className="app-warning">{t('app.offline.films-leave', { count: filmCount })}</span>
      )}
      {isAsked && isAnnotationUnsaved && (
        <span className="app-warning">{t('app.offline.annotation-unsaved')}</span>
      )}
      <button
        type="button"
        className="button small"
        onClick={() => (isSafe || isAsked ? offline.reload() : setAsked(true))}
      >
        {t(isAsked && !isSafe ? 'app.offline.reload-anyway' : 'app.offline.reload')}
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => {
          setAsked(false);
          offline.later();
        }}
      >
        {t('app.offline.later')}
      </button>
    </div>
  );
}
