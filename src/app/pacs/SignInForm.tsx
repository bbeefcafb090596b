/** Name and password, or a token, for one PACS: held in memory until the tab is closed, written nowhere. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf, type OsseletError } from '../../foundation/index.ts';
import type { Credentials, Pacs } from '../../pacs/index.ts';

interface SignInFormProps {
  readonly pacs: Pacs;
  /** Why the last one was refused. */
  readonly error: OsseletError | null;
  readonly onSignIn: (credentials: Credentials) => void;
}

export function SignInForm({ pacs, error, onSignIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [user, setUser] = useState('');
  const [secret, setSecret] = useState('');
  const isBasic = pacs.authentication === 'basic';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSignIn(isBasic ? { kind: 'basic', user, password: secret } : { kind: 'bearer', token: secret.trim() });
  };
  return (
    <form className="app-pacs-form compact-fields" onSubmit={submit}>
      <p className="muted">{t('app.pacs.sign-in.note', { name: pacs.name })}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      {isBasic && (
        <label>
          {t('app.pacs.user')}
          <input
            className="field"
            autoFocus
            autoComplete="username"
            value={user}
            onChange={({ target }) => setUser(target.value)}
          />
        </label>
      )}
      <label>
        {t(isBasic ? 'app.pacs.password' : 'app.pacs.token')}
        <input
          className="field"
          type="password"
          autoComplete={isBasic ? 'current-password' : 'off'}
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
      </label>
      <div className="app-pacs-actions">
        <button type="submit" className="button primary" disabled={secret === '' || (isBasic && user === '')}>
          {t('app.pacs.sign-in')}
        </button>
      </div>
    </form>
  );
}
