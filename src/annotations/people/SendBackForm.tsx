/** Sends a finding, a mark or a whole film back to its author, with the reason. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Returnable } from './returnable.ts';
import { longestReason } from './returned.ts';
import { subjectText } from './returnText.ts';

interface SendBackFormProps {
  readonly returnable: readonly Returnable[];
  readonly onSend: (what: Returnable, reason: string) => void;
}

export function SendBackForm({ returnable, onSend }: SendBackFormProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState('');
  const chosen = returnable[at] ?? returnable[0];
  if (chosen === undefined) return null;
  return (
    <details>
      <summary>{t('annotations.returned.open')}</summary>
      <form
        className="annotations-returning compact-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return;
          onSend(chosen, reason.trim());
          setReason('');
        }}
      >
        <label>
          {t('annotations.returned.what')}{' '}
          <select value={returnable.indexOf(chosen)} onChange={({ target }) => setAt(Number(target.value))}>
            {returnable.map(({ to, about, mark }, place) => (
              <option key={JSON.stringify([to, about])} value={place}>
                {`${subjectText(about, mark, t)} · ${to === '' ? t('annotations.author.none') : to}`}
              </option>
            ))}
          </select>
        </label>
        <textarea
          className="field"
          aria-label={t('annotations.returned.reason')}
          placeholder={t('annotations.returned.reason')}
          rows={2}
          maxLength={longestReason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <button type="submit" className="button" disabled={reason.trim() === ''}>
          {t('annotations.returned.send')}
        </button>
      </form>
    </details>
  );
}
