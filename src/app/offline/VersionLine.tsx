import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSession } from '../SessionContext.tsx';
import { pageVersion } from './pageVersion.ts';

/** What to name when something is reported. */
export function VersionLine() {
  const { t } = useTranslation();
  const { newVersion } = useStore(useSession().offline.store);
  const version = pageVersion();
  return (
    <p className="muted small">
      {version === null
        ? t('app.version.development')
        : t('app.version.built', { release: version.release, build: version.build })}
      {newVersion !== 'none' && <> {t('app.version.later')}</>}
    </p>
  );
}
