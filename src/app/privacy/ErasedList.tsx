import { useTranslation } from 'react-i18next';
import { tombstoneFaults, type Tombstone } from '../../storage/index.ts';

/** What was erased on this workstation: dates, amounts and hashes are all that is left of it. */
export function ErasedList({ tombstones }: { readonly tombstones: readonly Tombstone[] }) {
  const { t, i18n } = useTranslation();
  const faults = tombstoneFaults(tombstones);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.tombstones.title')}</h3>
      {tombstones.length === 0 && <p className="muted">{t('app.privacy.tombstones.none')}</p>}
      {faults.length > 0 && (
        <p className="error-text" role="alert">
          {t('app.privacy.tombstones.broken', { number: faults[0] })}
        </p>
      )}
      <ul className="app-privacy-tombstones">
        {[...tombstones].reverse().map(({ seq, at, by, counts, heads, hash }) => (
          <li key={seq}>
            <details>
              <summary>
                {t(`app.privacy.tombstones.by.${by}`, { number: seq, date: when.format(new Date(at)) })}{' '}
                {t('app.privacy.amount.films', { count: counts.films })}
                {', '}
                {t('app.privacy.amount.annotations', { count: counts.events })}
              </summary>
              <p className="muted">{t('app.privacy.tombstones.hash')}</p>
              <code className="app-privacy-code">{hash}</code>
              {heads.length > 0 && <p className="muted">{t('app.privacy.tombstones.heads')}</p>}
              {heads.map((head) => (
                <code key={head} className="app-privacy-code">
                  {head}
                </code>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
