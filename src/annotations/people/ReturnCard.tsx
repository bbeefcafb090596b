/** One thing sent back: of what, by whom, when and why, and how it stands; its author answers here. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../Moment.tsx';
import type { Mark } from '../mark.ts';
import { AuthorChip } from './AuthorChip.tsx';
import type { Return } from './returns.ts';
import { longestReason } from './returned.ts';
import { subjectText } from './returnText.ts';

interface ReturnCardProps {
  readonly returned: Return;
  readonly mark: Mark | null;
  /** null: it is not for the reader at work to answer. */
  readonly onMaintain: ((note: string) => void) | null;
  readonly children?: ReactNode;
}

export function ReturnCard({
  returned: { event, state, answer },
  mark,
  onMaintain,
  children,
}: ReturnCardProps) {
  const { t } = useTranslation();
  return (
    <li className="annotations-conflict">
      <p>
        <span className="badge">{t(`annotations.returned.state.${state}`)}</span>{' '}
        <strong>{subjectText(event.about, mark, t)}</strong> <AuthorChip author={event.to} />
      </p>
      <p>{event.reason}</p>
      <p className="small muted">
        <AuthorChip author={event.author} /> · <Moment at={event.at} />
      </p>
      {answer?.kind === 'maintained' && answer.note !== '' && (
        <p>
          {answer.note}{' '}
          <span className="small muted">
            <AuthorChip author={answer.author} /> · <Moment at={answer.at} />
          </span>
        </p>
      )}
      {children}
      {onMaintain !== null && <MaintainForm onMaintain={onMaintain} />}
    </li>
  );
}

function MaintainForm({ onMaintain }: { readonly onMaintain: (note: string) => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <form
      className="annotations-returning"
      onSubmit={(event) => {
        event.preventDefault();
        onMaintain(note.trim());
      }}
    >
      <p className="small muted">{t('annotations.returned.how')}</p>
      <input
        className="field"
        aria-label={t('annotations.returned.note')}
        placeholder={t('annotations.returned.note')}
        maxLength={longestReason}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <button type="submit" className="button">
        {t('annotations.returned.maintain')}
      </button>
    </form>
  );
}
