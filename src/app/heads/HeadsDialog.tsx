/** Where a person has a head learned, reads what it is worth, and says which version answers. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { HeadReport, HeadVersions } from '../../heads/ui.ts';
import { Dialog } from '../Dialog.tsx';
import { learnableOf } from '../session/heads/learnable.ts';
import { taskOf } from '../session/heads/task.ts';
import { idOf, isUnderWay } from '../session/heads/wish.ts';
import { useEngine, useSession } from '../SessionContext.tsx';
import { DemonstrationAnswers } from './DemonstrationAnswers.tsx';
import { ErasedFilmsNote } from './ErasedFilmsNote.tsx';
import { HeadWishForm } from './HeadWishForm.tsx';
import { TrainingOutcomeLines } from './TrainingOutcomeLines.tsx';
import { useHeadNames } from './useHeadNames.ts';
import './heads.css';

export function HeadsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const heads = useStore(useSession().heads);
  const { wish, versions, erased, inUse, shown, error, training, look, train, show, use } = heads;
  const engine = useEngine();
  const namesOf = useHeadNames();
  useEffect(() => void look(), [look]);
  const names = namesOf(taskOf(idOf(wish), wish.population));
  const { ontology } = useStore(useSession().ontology);
  const head = versions.find(({ origin }) => origin.version === shown) ?? null;
  return (
    <Dialog title={t('heads.learn.title')} onClose={onClose} isWide>
      <p className="small muted">{t('heads.learn.what')}</p>
      <DemonstrationAnswers onSaid={look} />
      <HeadWishForm heads={heads} />
      <TrainingOutcomeLines heads={heads} names={names} />
      <div className="app-dialog-actions">
        <button
          type="button"
          className="button primary"
          disabled={isUnderWay(training) || learnableOf(idOf(wish), ontology) === null}
          onClick={() => void train()}
        >
          {t('heads.learn.train')}
        </button>
      </div>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <HeadVersions
        versions={versions}
        erased={erased}
        inUse={inUse}
        shown={shown}
        modelHash={engine.kind === 'ready' ? engine.client.modelHash : null}
        onShow={show}
        onUse={(version) => void use(version)}
      />
      <ErasedFilmsNote heads={heads} />
      {head && <HeadReport head={head} names={names} />}
      <p className="small muted">{t('heads.learn.erasing')}</p>
    </Dialog>
  );
}
