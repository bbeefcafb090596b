import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { useSession } from '../SessionContext.tsx';
import { offerOf } from '../session/indexing/offer.ts';
import { resumeIndexing } from './actions.ts';
import { IndexingBar } from './IndexingBar.tsx';
import { ResumeOffer } from './ResumeOffer.tsx';
import './indexing.css';

/** At the foot of the list: how far the indexing is, and what of an earlier one is left. */
export function IndexingFoot({ films }: { readonly films: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const session = useSession();
  const { indexing, interrupted } = session;
  const state = useStore(indexing.store);
  const offer = offerOf(useStore(interrupted.store), films);
  const resume = () => resumeIndexing(session);
  return (
    <section className="app-indexing" aria-label={t('app.indexing.label')}>
      <IndexingBar
        state={state}
        nameOf={(key) => films.find(({ id }) => id === key)?.fileName ?? key}
        onPause={() => void indexing.pause()}
        onResume={resume}
        onStop={indexing.stop}
      />
      {offer && <ResumeOffer offer={offer} onResume={resume} onDecline={() => void interrupted.decline()} />}
    </section>
  );
}
