import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSession } from '../SessionContext.tsx';

const choices = [7, 30, 90, 180, 365];

/** Never longer than what the administrator set. */
export function RetentionChoice() {
  const { t } = useTranslation();
  const { retention } = useSession().privacy;
  const { configured, chosen, soon } = useStore(retention.store);
  const field = useId();
  const shorter = choices.filter((days) => configured === null || days < configured);
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.retention.title')}</h3>
      <p className="muted">
        {configured === null
          ? t('app.privacy.retention.no-limit')
          : t('app.privacy.retention.limit', { count: configured })}
      </p>
      <div className="app-privacy-row">
        <label htmlFor={field}>{t('app.privacy.retention.choose')}</label>
        <select
          id={field}
          className="field"
          value={chosen ?? ''}
          onChange={({ target: { value } }) => void retention.choose(value === '' ? null : Number(value))}
        >
          <option value="">{t('app.privacy.retention.as-configured')}</option>
          {shorter.map((days) => (
            <option key={days} value={days}>
              {t('app.privacy.days', { count: days })}
            </option>
          ))}
        </select>
      </div>
      {soon > 0 && <p className="app-warning">{t('app.privacy.retention.soon', { count: soon })}</p>}
    </section>
  );
}
