/** Studies on their way from the PACS, at the foot of the list: how far, what failed, stop and try again. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import type { Arrival } from '../session/pacs/arriving.ts';
import { useSession } from '../SessionContext.tsx';
import './pacs.css';

export function ArrivalLines() {
  const { arriving } = useSession().pacs;
  const { arrivals } = useStore(arriving.store);
  return arrivals.map((arrival) => <ArrivalLine key={arrival.id} arrival={arrival} />);
}

function ArrivalLine({ arrival: { id, name, done, total, error } }: { readonly arrival: Arrival }) {
  const { t } = useTranslation();
  const { arriving } = useSession().pacs;
  const words =
    total === null
      ? t('app.pacs.arriving.asked', { name })
      : t('app.pacs.arriving', { name, done, count: total });
  return (
    <div className="panel small app-pacs-arrival">
      <p role="status">{words}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      {!error && <progress {...(total !== null && { value: done, max: total })} aria-label={words} />}
      <div className="app-pacs-open">
        {error && (
          <button type="button" className="button small primary" onClick={() => void arriving.again(id)}>
            {t('app.pacs.again')}
          </button>
        )}
        <button type="button" className="button small" onClick={() => arriving.letGo(id)}>
          {t(error ? 'app.pacs.let-go' : 'app.pacs.stop')}
        </button>
      </div>
    </div>
  );
}
