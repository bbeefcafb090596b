/** The foot of the page says whether anything left, what is kept, and opens « Confidentialité ». */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { pacsOrigins } from '../../pacs/index.ts';
import { useSession } from '../SessionContext.tsx';
import { groupRequests } from './requestLog.ts';

export function PrivacyStatus({ onPrivacy }: { readonly onPrivacy: () => void }) {
  const { t } = useTranslation();
  const { requests, retention, erasing, keepsNothing, config, configError } = useSession().privacy;
  const { pacs } = config;
  const hasLeft = useStore(
    requests,
    ({ seen }) => groupRequests(seen, location.origin, pacsOrigins(pacs)).foreign.length > 0,
  );
  const { erased, soon } = useStore(retention.store);
  const { error } = useStore(erasing.store);
  const failure = configError ?? error;
  const Shield = hasLeft ? ShieldAlert : ShieldCheck;
  return (
    <>
      <button type="button" className="app-private" onClick={onPrivacy} title={t('app.command.privacy')}>
        <Shield size={14} aria-hidden />{' '}
        <span className={hasLeft ? 'error-text' : ''}>
          {hasLeft && t('app.privacy.requests.alarm')}
          {!hasLeft && t(pacs.length === 0 ? 'app.status.privacy' : 'app.status.privacy.pacs')}
        </span>
      </button>
      {keepsNothing && <span className="badge">{t('app.privacy.session.badge')}</span>}
      <span role="status">
        {erased > 0 && t('app.privacy.retention.erased', { count: erased })}
        {erased === 0 && soon > 0 && t('app.privacy.retention.soon', { count: soon })}
      </span>
      {failure && (
        <span className="error-text" role="alert">
          {wordsOf(t, failure)}
        </span>
      )}
    </>
  );
}
