import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Removal } from './state.ts';

interface RemovalBarProps {
  readonly removal: Removal | null;
  readonly onUndo: () => void;
}

/** What was taken off last, and the way back. */
export function RemovalBar({ removal, onUndo }: RemovalBarProps) {
  const { t } = useTranslation();
  const [first] = removal?.removed ?? [];
  return (
    <div className="catalogue-removal" role="status">
      {removal && first && (
        <>
          <span className="small">
            {t('catalogue.notice.removed', { count: removal.removed.length, name: first.fileName })}
          </span>
          <button type="button" className="button small" onClick={onUndo}>
            <Undo2 size={14} aria-hidden /> {t('catalogue.button.undo-removal')}
          </button>
        </>
      )}
    </div>
  );
}
