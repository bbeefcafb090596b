import { useTranslation } from 'react-i18next';
import { pageVersion } from '../offline/pageVersion.ts';
import { browserSupport } from './surroundings.ts';

/** What the browser keeps from the page, and whom to ask; nothing where all is as it should be. */
export function SurroundingsLine() {
  const { t } = useTranslation();
  const support = browserSupport(navigator.userAgent);
  // A development server isolates nothing, and nobody's films are on it.
  const isIsolated = crossOriginIsolated || pageVersion() === null;
  return (
    <>
      {!isSecureContext && <span className="app-warning">{t('app.surroundings.http')}</span>}
      {isSecureContext && !isIsolated && (
        <span className="app-warning">{t('app.surroundings.not-isolated')}</span>
      )}
      {support !== 'whole' && <span className="app-warning">{t(`app.surroundings.${support}`)}</span>}
    </>
  );
}
