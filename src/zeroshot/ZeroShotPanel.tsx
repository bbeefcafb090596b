/**
 * The question panel: a sentence goes in, what was understood and what was measured come out. It shows the slice
 * and calls its verbs; the buttons that confirm or reject come from another room through `actions`.
 */
import { useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Film } from '../dicom/index.ts';
import type { Answer, ZeroshotModel } from './answer.ts';
import { AnswerDetails } from './AnswerDetails.tsx';
import { AnswerSummary } from './AnswerSummary.tsx';
import { ErrorLine } from './ErrorLine.tsx';
import { isMapOf } from './mapState.ts';
import { MapSwitch } from './MapSwitch.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import type { AskStatus, ZeroshotSlice } from './slice.ts';
import { suggestionsOf } from './suggestions.ts';
import { Understood } from './Understood.tsx';
import './zeroshot.css';

interface ZeroShotPanelProps {
  readonly zeroshot: ZeroshotSlice;
  /** The film on screen; null when none is open. */
  readonly film: Pick<Film, 'key' | 'isPhantom'> | null;
  /** null while the engine is starting. */
  readonly model: ZeroshotModel | null;
  /** Shown under a scored answer. */
  readonly actions?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function ZeroShotPanel({ zeroshot, film, model, actions, inputRef }: ZeroShotPanelProps) {
  const { t } = useTranslation();
  const { sentence, language, status } = zeroshot;
  const answer = film === null ? undefined : zeroshot.answers[film.key];
  const suggestions = useMemo(() => suggestionsOf(model?.findings ?? [], language), [model, language]);
  return (
    <section className="panel zeroshot" aria-label={t('zeroshot.panel.title')}>
      <h2>{t('zeroshot.panel.title')}</h2>
      <QuestionBox
        sentence={sentence}
        suggestions={suggestions}
        canAsk={film !== null && sentence.trim() !== ''}
        onWrite={zeroshot.write}
        onAsk={() => film && void zeroshot.ask(film.key)}
        inputRef={inputRef}
      />
      <div className="zeroshot-part" aria-live="polite" aria-busy={status.kind === 'pending'}>
        {film === null && <p className="muted">{t('zeroshot.panel.no-film')}</p>}
        {film !== null && <StatusLine status={status} filmKey={film.key} />}
        {answer && <Understood answer={answer} findings={model?.findings ?? []} />}
        {answer && film && <AnswerSummary answer={answer} isPhantom={film.isPhantom} />}
      </div>
      {answer?.scored && (
        <div className="zeroshot-part">
          <div className="zeroshot-actions">
            {model && answer.mapVector && <FilmMapSwitch zeroshot={zeroshot} answer={answer} model={model} />}
            {actions}
          </div>
          <AnswerDetails answer={answer} scored={answer.scored} />
        </div>
      )}
    </section>
  );
}

function StatusLine({ status, filmKey }: { readonly status: AskStatus; readonly filmKey: string }) {
  const { t } = useTranslation();
  if (status.kind === 'idle' || status.filmKey !== filmKey) return null;
  if (status.kind === 'failed') return <ErrorLine error={status.error} />;
  return <p className="muted">{t(`zeroshot.status.${status.kind}`)}</p>;
}

interface FilmMapSwitchProps {
  readonly zeroshot: ZeroshotSlice;
  readonly answer: Answer;
  readonly model: ZeroshotModel;
}

function FilmMapSwitch({ zeroshot, answer, model }: FilmMapSwitchProps) {
  const { filmKey, language, scored } = answer;
  const map = isMapOf(zeroshot.map, filmKey) ? zeroshot.map : ({ kind: 'off' } as const);
  return (
    <MapSwitch
      map={map}
      rule={model.heatMap}
      finding={scored?.main.finding.label[language] ?? ''}
      language={language}
      onToggle={() => void zeroshot.toggleMap(filmKey)}
    />
  );
}
