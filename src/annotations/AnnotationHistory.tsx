/** Everything said of this film, last first: what was taken back or replaced stays in sight, marked as such. */
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
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
import { historyOfObject, type AnnotatedObject } from './objectHistory.ts';
import { drawnIn, historyOf, type Said } from './selectors.ts';
import type { FilmLog } from './slice.ts';
import './annotations.css';

interface AnnotationHistoryProps extends SettleMark {
  readonly log: FilmLog | undefined;
  /** Why the log of this film could not be read. */
  readonly loadError: OsseletError | null;
  /** The object whose history alone is to be seen. */
  readonly only?: { readonly object: AnnotatedObject; readonly name: string } | null;
  readonly onAll?: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function AnnotationHistory({
  log,
  loadError,
  only = null,
  onAll,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  ...settle
}: AnnotationHistoryProps) {
  const { t } = useTranslation();
  const all = log === undefined ? [] : historyOf(log);
  const said = only === null ? all : historyOfObject(all, only.object);
  const section = useSeenWhenAsked(only);
  const errors = [loadError, log?.fault ?? null].filter((error) => error !== null);
  return (
    <section ref={section} className="panel annotations-history" aria-label={t('annotations.history.title')}>
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
      {only !== null && (
        <p className="annotations-only">
          <strong>{t('annotations.history.of', { name: only.name })}</strong>
          <button type="button" className="button small" onClick={onAll}>
            {t('annotations.history.all')}
          </button>
        </p>
      )}
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

/** The history stands below what it is asked from. */
function useSeenWhenAsked(only: object | null) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (only === null) return;
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.querySelector<HTMLElement>('.annotations-only > button')?.focus();
  }, [only]);
  return section;
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
