/** Everything said of this film, last first: what was taken back or replaced stays in sight, marked as such. */
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { historyOf, type Said } from './selectors.ts';
import type { FilmLog } from './slice.ts';
import './annotations.css';

interface AnnotationHistoryProps {
  readonly log: FilmLog | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function AnnotationHistory({ log, canUndo, canRedo, onUndo, onRedo }: AnnotationHistoryProps) {
  const { t } = useTranslation();
  const said = log === undefined ? [] : historyOf(log);
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
      {log?.fault && (
        <p className="error-text" role="alert">
          {t(`annotations.error.${log.fault.code}`, { ...log.fault.facts })}
        </p>
      )}
      {said.length === 0 && <p className="muted">{t('annotations.history.empty')}</p>}
      <ol className="annotations-said">
        {said.map((one) => (
          <SaidLine key={one.event.id} {...one} />
        ))}
      </ol>
    </section>
  );
}

function SaidLine({ event, standing }: Said) {
  const { t, i18n } = useTranslation();
  const { value, sentence, prediction } = event;
  const words = (
    <>
      <strong className={`annotations-value is-${value}`}>{t(`annotations.value.${value}`)}</strong>{' '}
      {t('annotations.history.sentence', { sentence })}
    </>
  );
  return (
    <li className={`is-${standing}`}>
      <p>
        {standing === 'undone' ? <del>{words}</del> : words}
        {standing !== 'holds' && <span className="badge">{t(`annotations.standing.${standing}`)}</span>}
      </p>
      <p className="small muted">
        <time dateTime={event.at}>{momentOf(event.at, i18n.language)}</time>
        {' · '}
        {t(`annotations.machine.${prediction.verdict}`, {
          score: scoreOf(prediction.score, i18n.language),
          model: prediction.modelName,
          version: prediction.modelVersion,
        })}
      </p>
    </li>
  );
}

function momentOf(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(iso));
}

function scoreOf(score: number, language: string): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(language, digits).format(score).replace('-', '−');
}
