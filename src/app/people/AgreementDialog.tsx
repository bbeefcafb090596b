/** How far readers agree, finding by finding and pair by pair, and what is left to settle. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog.tsx';
import type { Agreement } from '../session/agreeing.ts';
import { useSession } from '../SessionContext.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { OpenCases } from './OpenCases.tsx';
import './people.css';

export function AgreementDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { agreeing } = useSession();
  const [onlyBlind, setOnlyBlind] = useState(false);
  const [agreement, setAgreement] = useState<Agreement | null>(null);
  useEffect(() => {
    let isOpen = true;
    void agreeing({ onlyBlind }).then((read) => isOpen && setAgreement(read));
    return () => {
      isOpen = false;
    };
  }, [agreeing, onlyBlind]);
  return (
    <Dialog title={t('app.agreement.title')} isWide onClose={onClose}>
      <p>{t('app.agreement.what')}</p>
      <label className="app-keeping-choice">
        <input type="checkbox" checked={onlyBlind} onChange={({ target }) => setOnlyBlind(target.checked)} />
        {t('app.agreement.only-blind')}
      </label>
      {agreement?.rows.length === 0 && <p role="status">{t('app.agreement.none')}</p>}
      {agreement !== null && agreement.rows.length > 0 && <AgreementTable rows={agreement.rows} />}
      {agreement !== null && <OpenCases open={agreement.open} onClose={onClose} />}
    </Dialog>
  );
}
