/** What goes back to the PACS, at the foot of the list: stored, or waiting with its reason. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { useSession } from '../SessionContext.tsx';
import './pacs.css';

export function ParcelLines() {
  const { t } = useTranslation();
  const { sending } = useSession().pacs;
  const { parcels } = useStore(sending.store);
  return parcels.map(({ id, pacs, count, status, error }) => (
    <div key={id} className="panel small app-pacs-arrival">
      <p role="status">{t(`app.pacs.parcel.${status}`, { name: pacs, count })}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      {status !== 'sending' && (
        <div className="app-pacs-open">
          {status === 'failed' && (
            <button type="button" className="button small primary" onClick={() => void sending.again(id)}>
              {t('app.pacs.again')}
            </button>
          )}
          <button type="button" className="button small" onClick={() => sending.letGo(id)}>
            {t('app.pacs.let-go')}
          </button>
        </div>
      )}
    </div>
  ));
}
