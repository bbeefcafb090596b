/** The worklist of a PACS: sign in, search, open. Without a PACS it says how one is added. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyRow } from '../../pacs/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { SearchForm } from './SearchForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { StudyLogPart } from './StudyLogPart.tsx';
import { WorklistPart } from './WorklistPart.tsx';
import './pacs.css';

export function PacsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const pacs = useStore(useSession().pacs.store);
  const { all, chosen, signedIn } = pacs;
  /** Films come into the list behind: the dialog has done its work. */
  const open = (study: StudyRow, withPrior: boolean): void => {
    void pacs.open(study, withPrior);
    onClose();
  };
  return (
    <Dialog title={t('app.pacs.title')} onClose={onClose} isWide>
      {chosen === null && <p className="muted">{t('app.pacs.none')}</p>}
      {all.length > 1 && (
        <label className="app-pacs-choice">
          {t('app.pacs.which')}
          <select value={chosen?.name} onChange={({ target }) => pacs.choose(target.value)}>
            {all.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {chosen !== null && !signedIn.includes(chosen.name) && (
        <SignInForm
          key={chosen.name}
          pacs={chosen}
          error={pacs.worklist.kind === 'failed' ? pacs.worklist.error : null}
          onSignIn={pacs.signIn}
        />
      )}
      {chosen !== null && signedIn.includes(chosen.name) && (
        <>
          <SearchForm key={chosen.name} onSearch={(query) => void pacs.search(query)} />
          <WorklistPart
            worklist={pacs.worklist}
            onTurn={(offset) => void pacs.turnTo(offset)}
            onOpen={open}
          />
          <StudyLogPart key={`log ${chosen.name}`} pacs={chosen} />
          {chosen.authentication !== 'none' && (
            <div className="app-dialog-actions">
              <button type="button" className="button" onClick={pacs.signOut}>
                {t('app.pacs.sign-out')}
              </button>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}
