/** What devices said apart of one object: every version, with whether it holds; a mark that one of them deleted is settled here. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesOf, type Said } from './selectors.ts';
import type { FilmLog } from './slice.ts';

export interface SettleMark {
  readonly onKeep: (markId: string) => void;
  readonly onDelete: (markId: string) => void;
}

interface ConflictNotesProps extends SettleMark {
  readonly log: FilmLog;
  readonly line: (said: Said) => ReactNode;
}

export function ConflictNotes({ log, line, ...settle }: ConflictNotesProps) {
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
      <DeletedMark versions={versions} {...settle} />
    </section>
  ));
}

interface DeletedMarkProps extends SettleMark {
  readonly versions: readonly Said[];
}

/** The mark itself is gone from the film, so that nothing could be said of it there. */
function DeletedMark({ versions, onKeep, onDelete }: DeletedMarkProps) {
  const { t } = useTranslation();
  const deletion = versions.map(({ event }) => event).find(({ kind }) => kind === 'mark-deleted');
  if (deletion?.kind !== 'mark-deleted') return null;
  const { markId } = deletion;
  return (
    <div className="annotations-settle">
      <button type="button" className="button" onClick={() => onKeep(markId)}>
        {t('annotations.conflict.keep')}
      </button>
      <button type="button" className="button" onClick={() => onDelete(markId)}>
        {t('annotations.conflict.delete')}
      </button>
    </div>
  );
}
