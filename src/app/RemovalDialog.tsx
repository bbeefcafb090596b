import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

interface RemovalDialogProps {
  readonly count: number;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Many films leave at once only when that is meant. */
export function RemovalDialog({ count, onRemove, onClose }: RemovalDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('app.removal.title', { count })} onClose={onClose}>
      <p>{t('app.removal.detail')}</p>
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.removal.keep')}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onRemove();
            onClose();
          }}
        >
          {t('app.removal.confirm', { count })}
        </button>
      </div>
    </Dialog>
  );
}
