/** Everything said of this film, last first: what was taken back or replaced stays in sight, marked as such. */
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordsOf, type OsseletError } from '../foundation/index.ts';
import { FindingLine } from './findings/FindingLine.tsx';
import { ClockNote } from './ClockNote.tsx';
import { ConflictNotes, type SettleMark } from './ConflictNotes.tsx';
import { MarkLine } from './MarkLine.tsx';
import { OpinionLine } from './OpinionLine.tsx';
import { ReturnLine } from './people/ReturnLine.tsx';
import { SaidLine } from './SaidLine.tsx';
import { SettlementLine } from './findings/SettlementLine.tsx';
import { drawnIn, historyOf, type Said } from './selectors.ts';
import type { FilmLog } from './slice.ts';
import './annotations.css';

interface AnnotationHistoryProps extends SettleMark {
  readonly log: FilmLog | undefined;
  /** Why the log of this film could not be read. */
  readonly loadError: OsseletError | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function AnnotationHistory({
  log,
  loadError,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  ...settle
}: AnnotationHistoryProps) {
  const { t } = useTranslation();
  const said = log === undefined ? [] : historyOf(log);
  const errors = [loadError, log?.fault ?? null].filter((error) => error !== null);
  return (
    <section className="panel annotations-history" aria-label={t('annotations.history.title')}>
      <header className="annotations-history-head">
        <h2>{t('annotations.history.title')}</h2>
        <button type="button" className="button" disabled={!canUndo} onClick={onUndo}>
          <Undo2 size={16} aria-hidden />
          {t('annotations.button.undo')}
        </button>
        <button type="button" className="button" disabled={!canRedo} onClick={onRedo}>
          <Redo2 size={16} aria-hidden />
          {t('annotations.button.redo')}
        </button>
      </header>
      {errors.map((error) => (
        <p key={error.code} className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      ))}
      {log && <ClockNote log={log} />}
      {said.length === 0 && loadError === null && <p className="muted">{t('annotations.history.empty')}</p>}
      {log && (
        <ConflictNotes
          log={log}
          line={(one) => <Line key={one.event.id} said={one} log={log} />}
          {...settle}
        />
      )}
      <ol className="annotations-said">
        {log && said.map((one) => <Line key={one.event.id} said={one} log={log} />)}
      </ol>
    </section>
  );
}

function Line({ said: { event, standing }, log }: { readonly said: Said; readonly log: FilmLog }) {
  if (event.kind === 'verdict') return <SaidLine event={event} standing={standing} />;
  if (event.kind === 'opinion') return <OpinionLine event={event} standing={standing} />;
  if (event.kind === 'finding') return <FindingLine event={event} standing={standing} />;
  if (event.kind === 'settlement') return <SettlementLine event={event} standing={standing} />;
  if (event.kind === 'maintained') return <ReturnLine event={event} standing={standing} mark={null} />;
  if (event.kind === 'returned') {
    const { about } = event;
    const mark = about.kind === 'mark' ? drawnIn(log, about.markId) : null;
    return <ReturnLine event={event} standing={standing} mark={mark} />;
  }
  return <MarkLine event={event} standing={standing} mark={drawnIn(log, event.markId)} />;
}
