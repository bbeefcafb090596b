/**
 * The question panel: a sentence goes in, what was understood and what was measured come out. It shows the slice
 * and calls its verbs; the buttons that confirm or reject come from another room through `actions`.
 */
import { useMemo, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Film } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import { isAnswerTo, type Answer, type ZeroshotModel } from './answer.ts';
import { AnswerDetails } from './AnswerDetails.tsx';
import { AnswerSummary } from './AnswerSummary.tsx';
import type { AskedFilm } from './domain.ts';
import { Disputes } from './Disputes.tsx';
import { ErrorLine } from './ErrorLine.tsx';
import { isMapOf } from './mapState.ts';
import { MapSwitch } from './MapSwitch.tsx';
import type { EditPrompts } from './prompts/PromptSentences.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import type { AskStatus, ZeroshotSlice } from './slice.ts';
import { suggestionsOf } from './suggestions.ts';
import { useEarlyQuestion } from './useEarlyQuestion.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import { Understood } from './Understood.tsx';
import './zeroshot.css';

interface ZeroShotPanelProps {
  readonly zeroshot: ZeroshotSlice;
  /** The film on screen; null when none is open. */
  readonly film: (AskedFilm & Pick<Film, 'isPhantom'>) | null;
  /** Why nothing can be asked about the film that is chosen, and what to do; shown instead of the answer. */
  readonly blocked?: string | null;
  /** null while the engine is starting. */
  readonly model: ZeroshotModel | null;
  /** Shown under a scored answer. */
  readonly actions?: ReactNode;
  /** The sentences that a finding is scored with are a person's from now on; null, the model's again. */
  readonly onEditPrompts: EditPrompts;
  /** A person's sentences could not be read, or last for this session only. */
  readonly promptsError?: OsseletError | null;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function ZeroShotPanel({
  zeroshot,
  film,
  blocked = null,
  model,
  actions,
  onEditPrompts,
  promptsError = null,
  inputRef,
}: ZeroShotPanelProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { sentence, status } = zeroshot;
  const question = useEarlyQuestion(film, zeroshot);
  const answer = film === null ? undefined : zeroshot.answers[film.key];
  const isStale = answer !== undefined && !isAnswerTo(answer, sentence);
  const part = isStale ? 'zeroshot-part is-stale' : 'zeroshot-part';
  const answered = useRef<HTMLDivElement>(null);
  const suggestions = useMemo(() => suggestionsOf(model?.findings ?? [], language), [model, language]);
  return (
    <section className="panel zeroshot" aria-label={t('zeroshot.panel.title')}>
      <h2>{t('zeroshot.panel.title')}</h2>
      <QuestionBox
        sentence={sentence}
        suggestions={suggestions}
        isBlocked={blocked !== null}
        onWrite={zeroshot.write}
        onAsk={question.ask}
        inputRef={inputRef}
      />
      <div className="zeroshot-part" aria-live="polite" aria-busy={status.kind === 'pending'}>
        {film === null && (
          <p className="muted">
            {blocked ?? t(`zeroshot.panel.${question.isWaiting ? 'waits-for-film' : 'no-film'}`)}
          </p>
        )}
        {film !== null && <StatusLine status={status} filmKey={film.key} />}
        {isStale && <p className="zeroshot-note">{t('zeroshot.status.stale')}</p>}
      </div>
      <div ref={answered} tabIndex={-1} className={part} aria-live="polite">
        {answer && <Understood answer={answer} findings={model?.findings ?? []} />}
        {answer && film && <AnswerSummary answer={answer} isPhantom={film.isPhantom} />}
        {answer?.question.kind === 'misread' && film && (
          <Disputes
            key={answer.sentence}
            disputes={answer.question.disputes}
            onRead={(chosen) => {
              // The pressed button leaves the page: the keyboard stays where the answer comes.
              answered.current?.focus();
              void zeroshot.readAs(film, chosen);
            }}
          />
        )}
      </div>
      {answer?.scored && (
        <div className={part}>
          <div className="zeroshot-actions">
            {model && answer.map && <FilmMapSwitch zeroshot={zeroshot} answer={answer} model={model} />}
            {actions}
          </div>
          <AnswerDetails {...{ answer, onEditPrompts, promptsError }} scored={answer.scored} />
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
  const language = usePageLanguage();
  const { filmKey, scored } = answer;
  const finding = scored?.main.finding;
  const map = isMapOf(zeroshot.map, filmKey) ? zeroshot.map : ({ kind: 'off' } as const);
  return (
    <MapSwitch
      map={map}
      rule={model.heatMap}
      finding={finding?.label[language] ?? ''}
      isOcclusion={answer.map?.drawnBy === 'occlusion'}
      pointing={(finding && model.reference[finding.id]?.pointing) ?? null}
      onToggle={() => void zeroshot.toggleMap(filmKey)}
    />
  );
}
