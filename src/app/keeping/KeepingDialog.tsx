import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { BackupPart } from '../backup/BackupPart.tsx';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { diskOf, sizeText, type Disk } from './disk.ts';

/** What is kept of films on this workstation, and the choice of copies, which is the person's. */
export function KeepingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { copying, privacy } = useSession();
  const { isOn, use, error } = useStore(copying.store);
  const [disk, setDisk] = useState<Disk | null>(null);
  useEffect(() => {
    void copying.count();
    void diskOf().then(setDisk);
  }, [copying]);
  const size = (bytes: number) => sizeText(bytes, i18n.language);
  return (
    <Dialog title={t('app.keeping.title')} onClose={onClose}>
      <p>{t('app.keeping.always')}</p>
      <label className="app-keeping-choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={privacy.keepsNothing}
          onChange={(event) => void copying.choose(event.target.checked)}
        />
        {t('app.keeping.copies')}
      </label>
      <p className="muted">{t('app.keeping.copies-why')}</p>
      {use && (
        <p>
          {t('app.keeping.use', {
            count: use.count,
            bytes: size(use.bytes),
            budget: size(use.budgetBytes),
          })}
        </p>
      )}
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      {disk && (
        <p className="muted">
          {t('app.keeping.disk', { used: size(disk.usedBytes), quota: size(disk.quotaBytes) })}{' '}
          {t(disk.isPersisted ? 'app.keeping.persisted' : 'app.keeping.not-persisted')}
        </p>
      )}
      <div className="app-dialog-actions">
        <button
          type="button"
          className="button"
          disabled={!use || use.count === 0}
          onClick={() => void copying.erase()}
        >
          {t('app.keeping.erase')}
        </button>
      </div>
      {!privacy.keepsNothing && <BackupPart />}
    </Dialog>
  );
}
