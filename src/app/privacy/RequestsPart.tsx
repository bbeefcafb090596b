import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { pacsOrigins } from '../../pacs/index.ts';
import { useSession } from '../SessionContext.tsx';
import { BlockedList } from './BlockedList.tsx';
import { groupRequests, type RequestGroup } from './requestLog.ts';

/** Every request since the page was opened: first whether one left, then all of them, then what cannot be seen. */
export function RequestsPart() {
  const { t } = useTranslation();
  const { requests, config } = useSession().privacy;
  const { seen, dropped, blocked } = useStore(requests);
  const { own, configured, foreign } = groupRequests(seen, location.origin, pacsOrigins(config.pacs));
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.requests.title')}</h3>
      {foreign.length === 0 ? (
        <p>{t('app.privacy.requests.none-left', { origin: location.origin })}</p>
      ) : (
        <>
          <p className="error-text" role="alert">
            {t('app.privacy.requests.left', { count: foreign.length })}
          </p>
          <RequestTable groups={foreign} />
        </>
      )}
      {configured.length > 0 && (
        <details>
          <summary>{t('app.privacy.requests.pacs', { count: configured.length })}</summary>
          <RequestTable groups={configured} />
        </details>
      )}
      <BlockedList blocked={blocked} />
      <details>
        <summary>{t('app.privacy.requests.all', { count: seen.length + dropped })}</summary>
        {dropped > 0 && <p className="muted">{t('app.privacy.requests.dropped', { count: dropped })}</p>}
        <RequestTable groups={own} />
      </details>
      <p className="muted">{t('app.privacy.requests.unseen')}</p>
    </section>
  );
}

function RequestTable({ groups }: { readonly groups: readonly RequestGroup[] }) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  const kilobytes = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  });
  return (
    <table className="app-privacy-table">
      <thead>
        <tr>
          {(['from', 'address', 'kind', 'times', 'size', 'last'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`app.privacy.request.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ from, address, initiator, times, bytes, last }) => (
          <tr key={`${from} ${initiator} ${address}`}>
            <td>{from === 'page' ? t('app.privacy.request.page') : from}</td>
            <td className="app-privacy-code">{address}</td>
            <td>{initiator}</td>
            <td>{times}</td>
            <td>{bytes === null ? t('app.privacy.request.cache') : kilobytes.format(bytes / 1000)}</td>
            <td>{time.format(new Date(last))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
