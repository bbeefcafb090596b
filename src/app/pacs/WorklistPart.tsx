/** What the search found, page by page, or why it found nothing. */
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../foundation/index.ts';
import type { StudyRow } from '../../pacs/index.ts';
import { pageSize, type Worklist } from '../session/pacs/pacs.ts';
import { StudyTable } from './StudyTable.tsx';

interface WorklistPartProps {
  readonly worklist: Worklist;
  readonly onTurn: (offset: number) => void;
  readonly onOpen: (study: StudyRow, withPrior: boolean) => void;
}

export function WorklistPart({ worklist, onTurn, onOpen }: WorklistPartProps) {
  const { t } = useTranslation();
  if (worklist.kind === 'failed')
    return (
      <p className="error-text" role="alert">
        {wordsOf(t, worklist.error)}
      </p>
    );
  if (worklist.kind !== 'found')
    return <p role="status">{worklist.kind === 'searching' && t('app.pacs.searching')}</p>;
  const { studies, offset, next } = worklist;
  return (
    <>
      <p role="status">
        {studies.length === 0
          ? t('app.pacs.nothing')
          : t('app.pacs.found', { from: offset + 1, to: offset + studies.length })}
      </p>
      {studies.length > 0 && <StudyTable studies={studies} onOpen={onOpen} />}
      {(offset > 0 || next !== null) && (
        <div className="app-dialog-actions">
          <button
            type="button"
            className="button"
            disabled={offset === 0}
            onClick={() => onTurn(Math.max(0, offset - pageSize))}
          >
            {t('app.pacs.previous')}
          </button>
          <button
            type="button"
            className="button"
            disabled={next === null}
            onClick={() => next !== null && onTurn(next)}
          >
            {t('app.pacs.next')}
          </button>
        </div>
      )}
    </>
  );
}
