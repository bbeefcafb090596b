import { useTranslation } from 'react-i18next';
import { useCatalogue, useSession } from '../SessionContext.tsx';
import { chooseSession } from './sessionMode.ts';

/** Taken by a reload, which closes the films that are open. */
export function SessionChoice() {
  const { t } = useTranslation();
  const { keepsNothing, config } = useSession().privacy;
  const open = useCatalogue().films.filter(({ film, status }) => film !== null && status !== 'to-reopen');
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.session.title')}</h3>
      <p className="muted">{t('app.privacy.session.what')}</p>
      {config.sessionOnly ? (
        <p>{t('app.privacy.session.forced')}</p>
      ) : (
        <>
          <p>{t(keepsNothing ? 'app.privacy.session.on' : 'app.privacy.session.off')}</p>
          {open.length > 0 && (
            <p className="app-warning">{t('app.privacy.session.reload', { count: open.length })}</p>
          )}
          <div>
            <button type="button" className="button" onClick={() => chooseSession(!keepsNothing)}>
              {t(keepsNothing ? 'app.privacy.session.leave' : 'app.privacy.session.enter')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
