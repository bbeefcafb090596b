/** « Confidentialité »: what is kept and of whom, how it is erased, and what leaves this workstation: nothing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { ConfirmErasing } from './ConfirmErasing.tsx';
import { ErasedList } from './ErasedList.tsx';
import { EraseMore } from './EraseMore.tsx';
import { KeptPatients } from './KeptPatients.tsx';
import { PolicyPart } from './PolicyPart.tsx';
import './privacy.css';
import { RequestsPart } from './RequestsPart.tsx';
import { RetentionChoice } from './RetentionChoice.tsx';
import { SessionChoice } from './SessionChoice.tsx';
import { useKeptHere } from './usePrivacy.ts';
import type { ErasingWish } from './wish.ts';

interface PrivacyDialogProps {
  readonly onKeeping: () => void;
  readonly onClose: () => void;
}

export function PrivacyDialog({ onKeeping, onClose }: PrivacyDialogProps) {
  const { t } = useTranslation();
  const { privacy } = useSession();
  const { kept, tombstones, error, readAgain } = useKeptHere();
  const [wish, setWish] = useState<ErasingWish | null>(null);
  const [said, setSaid] = useState('');
  if (wish !== null) {
    const settle = (erased: number | null): void => {
      setWish(null);
      setSaid(erased === null ? '' : t('app.privacy.erased', { count: erased }));
      void readAgain();
    };
    return <ConfirmErasing wish={wish} onSettled={settle} />;
  }
  const failure = error ?? privacy.configError;
  return (
    <Dialog title={t('app.privacy.title')} onClose={onClose} isWide>
      <p role="status" className="app-privacy-said">
        {said}
      </p>
      {failure && (
        <p className="error-text" role="alert">
          {wordsOf(t, failure)}
        </p>
      )}
      {kept && <KeptPatients kept={kept} onWish={setWish} />}
      {kept && <EraseMore kept={kept} onWish={setWish} />}
      <RetentionChoice />
      <SessionChoice />
      <PolicyPart />
      <RequestsPart />
      <ErasedList tombstones={tombstones} />
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={onKeeping}>
          {t('app.keeping.button')}
        </button>
      </div>
    </Dialog>
  );
}
