/** Studies of a worklist; the arrows go from one to the next, Enter opens. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText, personName } from '../../dicom/index.ts';
import type { StudyRow } from '../../pacs/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';

interface StudyTableProps {
  readonly studies: readonly StudyRow[];
  readonly onOpen: (study: StudyRow, withPrior: boolean) => void;
}

const columns = [
  'patient',
  'id',
  'birth',
  'date',
  'description',
  'modality',
  'region',
  'accession',
  'films',
] as const;

export function StudyTable({ studies, onOpen }: StudyTableProps) {
  const { t } = useTranslation();
  return (
    <div className="app-pacs-table">
      <table>
        <caption className="visually-hidden">{t('app.pacs.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`app.pacs.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('app.pacs.column.open')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveAmongRows}>
          {studies.map((study) => (
            <Row key={study.studyUid} study={study} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ study, onOpen }: { readonly study: StudyRow } & Pick<StudyTableProps, 'onOpen'>) {
  const { t, i18n } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const date = (text: string | null): string => (text === null ? '' : dateText(text, i18n.language));
  const hidden = (text: string): string => (isIdentityHidden && text !== '' ? '•••' : text);
  const { patientName, patientId, modalities, bodyPart, instances } = study;
  const name = hidden(patientName === null ? '' : personName(patientName));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{hidden(patientId ?? '')}</td>
      <td>{hidden(date(study.patientBirthDate))}</td>
      <td>{date(study.date)}</td>
      <td>{study.description}</td>
      <td>{modalities.join(', ')}</td>
      <td>{bodyPart}</td>
      <td>{hidden(study.accessionNumber ?? '')}</td>
      <td>{instances}</td>
      <td>
        <div className="app-pacs-open">
          <button
            type="button"
            className="button primary small"
            aria-label={t('app.pacs.open.label', { name, date: date(study.date) })}
            onClick={() => onOpen(study, false)}
          >
            {t('app.pacs.open')}
          </button>
          <button
            type="button"
            className="button small"
            title={t('app.pacs.open-prior.title')}
            aria-label={t('app.pacs.open-prior.label', { name, date: date(study.date) })}
            onClick={() => onOpen(study, true)}
          >
            {t('app.pacs.open-prior')}
          </button>
        </div>
      </td>
    </tr>
  );
}

/** The same button of the row above or below. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('tr');
  if (step === undefined || row === null) return;
  event.preventDefault();
  const at = [...row.querySelectorAll('button')].indexOf(event.target as HTMLButtonElement);
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  next?.querySelectorAll('button')[Math.max(0, at)]?.focus();
}
