/** What the policy kept the page or one of its workers from. A sound build is never kept from anything. */
import { useTranslation } from 'react-i18next';
import type { PolicyViolation } from '../../foundation/index.ts';

export function BlockedList({ blocked }: { readonly blocked: readonly PolicyViolation[] }) {
  const { t } = useTranslation();
  if (blocked.length === 0) return null;
  return (
    <>
      <p className="error-text" role="alert">
        {t('app.privacy.requests.blocked', { count: blocked.length })}
      </p>
      <ul className="app-privacy-code">
        {blocked.map(({ directive, blocked: what, source }) => (
          <li key={`${directive} ${what}`}>
            {[directive, what, source].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}
