import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useKeyText } from '../commands/CommandsContext.tsx';

/** There as long as identity is hidden: pressing it, or its key, shows identity again. */
export function PresentationBadge() {
  const { t } = useTranslation();
  const key = useKeyText()('app.command.presentation');
  const { isIdentityHidden, hideIdentity } = useDisplayOptions();
  if (!isIdentityHidden) return null;
  return (
    <button
      type="button"
      className="button app-presentation"
      title={t('app.command.presentation')}
      onClick={() => hideIdentity(false)}
    >
      <EyeOff size={16} aria-hidden /> {t('app.presentation.on')}
      {key !== null && <kbd className="kbd">{key}</kbd>}
    </button>
  );
}
