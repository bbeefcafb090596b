/** The platform's own modal dialog: it traps the focus, closes with Escape and gives the focus back. */
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className="app-dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <div className="app-dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="button" onClick={onClose} aria-label={t('app.dialog.close')}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <div className="app-dialog-body">{children}</div>
    </dialog>
  );
}
