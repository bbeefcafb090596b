/** The platform's own modal dialog: it traps the focus, closes with Escape and gives the focus back. */
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Has the focus at the start, in place of the button that closes. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** For tables. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, initialFocus, isWide = false, children }: DialogProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: a dialog taken out open gives no focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    initialFocus?.current?.focus();
    return () => dialog?.close();
  }, [initialFocus]);
  return (
    <dialog
      ref={element}
      className={isWide ? 'app-dialog is-wide' : 'app-dialog'}
      aria-labelledby="dialog-title"
      // Left to itself, Escape shuts the dialog a moment before the page hears of it, and a key pressed then is lost.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
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
