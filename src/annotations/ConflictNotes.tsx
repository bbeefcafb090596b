/** What devices said apart of one object: every version, with whether it holds. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesOf, type Said } from './selectors.ts';
import type { FilmLog } from './slice.ts';

interface ConflictNotesProps {
  readonly log: FilmLog;
  readonly line: (said: Said) => ReactNode;
}

export function ConflictNotes({ log, line }: ConflictNotesProps) {
  const { t } = useTranslation();
  return disputesOf(log).map((versions) => (
    <section
      key={versions.map(({ event }) => event.id).join(' ')}
      className="annotations-conflict"
      aria-label={t('annotations.conflict.title')}
    >
      <p>
        <span className="badge">{t('annotations.conflict.title')}</span> {t('annotations.conflict.how')}
      </p>
      <ol className="annotations-said">{versions.map(line)}</ol>
    </section>
  ));
}
