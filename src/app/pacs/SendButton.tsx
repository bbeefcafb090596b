/** Sends what was made for export to the chosen PACS, where it can be written to. */
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Pacs } from '../../pacs/index.ts';
import { useSession } from '../SessionContext.tsx';

interface SendButtonProps {
  readonly isPossible: boolean;
  readonly onSend: (pacs: Pacs) => void;
}

export function SendButton({ isPossible, onSend }: SendButtonProps) {
  const { t } = useTranslation();
  const { chosen } = useStore(useSession().pacs.store);
  const to = chosen?.stow ? chosen : null;
  if (to === null) return null;
  return (
    <button type="button" className="button" disabled={!isPossible} onClick={() => onSend(to)}>
      <Upload size={16} aria-hidden /> {t('app.pacs.send', { name: to.name })}
    </button>
  );
}
