import { useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { canReverse, notedOn } from '../annotations/index.ts';
import { AnnotationHistory, VerdictButtons } from '../annotations/ui.ts';
import { isReadable } from '../catalogue/index.ts';
import type { Film } from '../dicom/index.ts';
import { zeroshotModel } from '../zeroshot/index.ts';
import { StandingPanel, ZeroShotPanel, type EditPrompts } from '../zeroshot/ui.ts';
import { ReadFirstPanel } from './readFirst/ReadFirstPanel.tsx';
import { useCurtain } from './readFirst/useCurtain.ts';
import { ReviewPanel } from './review/ReviewPanel.tsx';
import { FilmSearch } from './FilmSearch.tsx';
import { FindingsPanel } from './findings/FindingsPanel.tsx';
import { HeadsPanel } from './heads/HeadsPanel.tsx';
import { BurnedInPanel } from './burnedIn/BurnedInPanel.tsx';
import { AlikeMarks } from './measuring/AlikeMarks.tsx';
import { BlindNotice } from './people/BlindNotice.tsx';
import { DisagreementPanel } from './people/DisagreementPanel.tsx';
import { ReturnsPanel } from './people/ReturnsPanel.tsx';
import { FilmMarkList } from './measuring/FilmMarkList.tsx';
import {
  useAnnotations,
  useCatalogue,
  useEngine,
  useSession,
  useStanding,
  useZeroshot,
} from './SessionContext.tsx';
import { useObjectHistory } from './objectHistory.ts';
import { useJudgeable } from './useJudgeable.ts';

/** The right column: the question, its answer and what a person says of it, the films alike, what was said before. */
export function Assistant({ questionRef }: { readonly questionRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation();
  const engine = useEngine();
  const { films, selectedKey } = useCatalogue();
  const entry = films.find(({ id }) => id === selectedKey);
  const isKept = entry !== undefined && !isReadable(entry) && entry.status !== 'refused';
  const described = engine.kind === 'ready' ? engine.client.model : null;
  const model = useMemo(() => described && zeroshotModel(described), [described]);
  const isHidden = useCurtain(selectedKey);
  const { prompts, zeroshot } = useSession();
  const promptsError = useStore(prompts, ({ storageError }) => storageError);
  const onEditPrompts: EditPrompts = async (finding, pair) => {
    const { language, rescore } = zeroshot.getState();
    if (model === null || !entry?.film) return null;
    const edited = { modelHash: model.hash, language, finding };
    const refused = await prompts.getState().edit(edited, pair);
    if (refused === null) await rescore(entry.film);
    return refused;
  };
  return (
    // In the tab order, so that a long answer can be scrolled by keyboard.
    <aside className="app-assistant" aria-label={t('app.assistant.label')} tabIndex={0}>
      <BurnedInPanel />
      {selectedKey !== null && <ReviewPanel />}
      <ReadFirstPanel film={isKept ? null : (entry?.film ?? null)} findings={model?.findings ?? null} />
      <ZeroShotPanel
        zeroshot={useZeroshot()}
        film={isKept || isHidden ? null : (entry?.film ?? null)}
        blocked={isKept ? t('app.reopen.question') : isHidden ? t('app.read-first.question') : null}
        model={model}
        actions={<JudgeAnswer />}
        onEditPrompts={onEditPrompts}
        promptsError={promptsError}
        inputRef={questionRef}
      />
      {!isKept && !isHidden && entry?.film && <FilmStanding film={entry.film} />}
      {selectedKey !== null && <HeadsPanel film={isKept ? null : (entry?.film ?? null)} />}
      {!isHidden && <FilmSearch />}
      {selectedKey !== null && <BlindNotice filmKey={selectedKey} />}
      {selectedKey !== null && !isHidden && <DisagreementPanel filmKey={selectedKey} />}
      {selectedKey !== null && !isHidden && <ReturnsPanel filmKey={selectedKey} />}
      {!isKept && entry?.film && <FindingsPanel film={entry.film} />}
      {entry?.film && <FilmMarkList film={entry.film} />}
      <AlikeMarks />
      {selectedKey !== null && !isHidden && <FilmHistory filmKey={selectedKey} />}
    </aside>
  );
}

function FilmStanding({ film }: { readonly film: Film }) {
  const zeroshot = useZeroshot();
  return (
    <StandingPanel
      standing={useStanding().standing}
      filmKey={film.key}
      isPhantom={film.isPhantom}
      onAsk={(sentence) => {
        zeroshot.write(sentence);
        void zeroshot.ask(film);
      }}
    />
  );
}

function JudgeAnswer() {
  const annotations = useAnnotations();
  const judgeable = useJudgeable();
  const noted = judgeable && notedOn(annotations, judgeable.judged.filmKey, judgeable.finding);
  return (
    <VerdictButtons
      answered={judgeable}
      noted={noted}
      onConfirm={() => judgeable && void annotations.confirm(judgeable.judged)}
      onReject={() => judgeable && void annotations.reject(judgeable.judged)}
    />
  );
}

function FilmHistory({ filmKey }: { readonly filmKey: string }) {
  const annotations = useAnnotations();
  const { undo, redo } = canReverse(annotations, filmKey);
  const { of, leave } = useObjectHistory();
  return (
    <AnnotationHistory
      log={annotations.logs[filmKey]}
      loadError={annotations.filmKey === filmKey ? annotations.loadError : null}
      only={of?.filmKey === filmKey ? of : null}
      onAll={leave}
      canUndo={undo}
      canRedo={redo}
      onUndo={() => void annotations.undo(filmKey)}
      onRedo={() => void annotations.redo(filmKey)}
      onKeep={(markId) => void annotations.keepMark(filmKey, markId)}
      onDelete={(markId) => void annotations.deleteMark(filmKey, markId)}
    />
  );
}
