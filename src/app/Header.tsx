import { FolderOpen, Keyboard, Languages, ScanSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from './i18n.ts';

interface HeaderProps {
  readonly onOpen: () => void;
  readonly onModel: () => void;
  readonly onHelp: () => void;
}

export function Header({ onOpen, onModel, onHelp }: HeaderProps) {
  const { t } = useTranslation();
  const other = currentLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <header className="app-header">
      <h1>Osselet</h1>
      <p className="app-research" title={t('app.research.detail')}>
        {t('app.research.short')}
      </p>
      <nav aria-label={t('app.nav.label')}>
        <button type="button" className="button primary" onClick={onOpen} title={t('app.open.shortcut')}>
          <FolderOpen size={16} aria-hidden /> {t('app.open.button')}
        </button>
        <button type="button" className="button" onClick={onModel}>
          <ScanSearch size={16} aria-hidden /> {t('app.model.button')}
        </button>
        <button type="button" className="button" onClick={onHelp} title={t('app.help.shortcut')}>
          <Keyboard size={16} aria-hidden /> {t('app.help.button')}
        </button>
        <button type="button" className="button" lang={other} onClick={() => void changeLanguage(other)}>
          <Languages size={16} aria-hidden /> {t('app.language.other')}
        </button>
      </nav>
    </header>
  );
}
