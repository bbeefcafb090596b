import { useTranslation } from 'react-i18next';
import { browserSupport } from './surroundings.ts';

/** What the browser keeps from the page, and whom to ask; nothing where all is as it should be. */
export function SurroundingsLine() {
  const { t } = useTranslation();
  const support = browserSupport(navigator.userAgent);
  return (
    <>
      {!isSecureContext && <span className="app-warning">{t('app.surroundings.http')}</span>}
      {support !== 'whole' && <span className="app-warning">{t(`app.surroundings.${support}`)}</span>}
    </>
  );
}
