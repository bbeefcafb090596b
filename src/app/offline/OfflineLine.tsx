import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { useSession } from '../SessionContext.tsx';

/** Whether the page works without the network, and whether it has to. */
export function OfflineLine() {
  const { t } = useTranslation();
  const { isOnline, kept } = useStore(useSession().offline.store);
  const isReady = kept.kind === 'ready';
  return (
    <>
      <span role="status" className={isOnline || isReady ? undefined : 'app-warning'}>
        {!isOnline && <CloudOff size={14} aria-hidden />} {isOnline && isReady && t('app.offline.ready')}
        {!isOnline && t(isReady ? 'app.offline.working' : 'app.offline.not-ready')}
      </span>
      {kept.kind === 'failed' && (
        <span className="app-warning" role="alert">
          {wordsOf(t, kept.error)}
        </span>
      )}
    </>
  );
}
