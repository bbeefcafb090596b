/** The policy as the browser received it, in the words of a user, with its own text below for who can read it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pacsOrigins } from '../../pacs/index.ts';
import { useSession } from '../SessionContext.tsx';
import { isClosed, readPolicy, wordedDirectives, type Policy } from './policy.ts';

export function PolicyPart() {
  const { t } = useTranslation();
  const [policy, setPolicy] = useState<Policy | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    readPolicy().then(setPolicy, () => setPolicy('unreadable'));
  }, []);
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.policy.title')}</h3>
      {policy === 'reading' && <p className="muted">{t('app.privacy.policy.reading')}</p>}
      {policy === 'unreadable' && <p className="app-warning">{t('app.privacy.policy.unreadable')}</p>}
      {typeof policy === 'object' && <Directives policy={policy} />}
      <p>{t(isSecureContext ? 'app.privacy.policy.secure' : 'app.privacy.policy.insecure')}</p>
      <p>{t(crossOriginIsolated ? 'app.privacy.policy.isolated' : 'app.privacy.policy.not-isolated')}</p>
    </section>
  );
}

function Directives({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation();
  const configured = pacsOrigins(useSession().privacy.config.pacs);
  const closed = isClosed(policy, configured);
  const found = wordedDirectives.flatMap(
    (name) => policy.directives.find((directive) => directive.name === name) ?? [],
  );
  return (
    <>
      <p className={closed ? '' : 'error-text'} role={closed ? undefined : 'alert'}>
        {!closed && t('app.privacy.policy.open')}
        {closed && configured.length === 0 && t('app.privacy.policy.closed')}
        {closed && configured.length > 0 && t('app.privacy.policy.pacs', { origins: configured.join(', ') })}
      </p>
      <dl className="app-privacy-policy">
        {found.map(({ name, sources }) => (
          <div key={name}>
            <dt>{t(`app.privacy.directive.${name as (typeof wordedDirectives)[number]}`)}</dt>
            <dd>
              <code>{sources.join(' ')}</code>
            </dd>
          </div>
        ))}
      </dl>
      {policy.text !== null && (
        <details>
          <summary>{t('app.privacy.policy.text')}</summary>
          <code className="app-privacy-code">{policy.text}</code>
        </details>
      )}
    </>
  );
}
