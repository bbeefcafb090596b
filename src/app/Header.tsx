import { Files, FolderOpen, Keyboard, Languages, PanelRight, ScanSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommandTitle } from './commands/CommandsContext.tsx';
import { changeLanguage, currentLanguage } from './i18n.ts';
import { AuthorBadge } from './people/AuthorBadge.tsx';
import { PresentationBadge } from './presentation/PresentationBadge.tsx';

interface HeaderProps {
  readonly isAssistantShown: boolean;
  readonly onAssistant: () => void;
  readonly onOpen: () => void;
  readonly onOpenFolder: () => void;
  readonly onModel: () => void;
  readonly onAuthors: () => void;
  readonly onHelp: () => void;
}

/** Where the page is narrow its buttons are icons, and one of them shows or hides the question (app.css). */
export function Header({
  isAssistantShown,
  onAssistant,
  onOpen,
  onOpenFolder,
  onModel,
  onAuthors,
  onHelp,
}: HeaderProps) {
  const { t } = useTranslation();
  const titleOf = useCommandTitle();
  const other = currentLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <header className="app-header">
      <h1>Osselet</h1>
      <p className="app-research" title={t('app.research.detail')}>
        {t('app.research.short')}
      </p>
      <PresentationBadge />
      <AuthorBadge onAuthors={onAuthors} />
      <nav aria-label={t('app.nav.label')}>
        <button
          type="button"
          className="button app-assistant-toggle"
          aria-pressed={isAssistantShown}
          title={t('app.assistant.toggle')}
          onClick={onAssistant}
        >
          <PanelRight size={16} aria-hidden />{' '}
          <span className="app-button-name">{t('app.assistant.button')}</span>
        </button>
        <button type="button" className="button primary" onClick={onOpen} title={titleOf('app.command.open')}>
          <Files size={16} aria-hidden /> <span className="app-button-name">{t('app.open.button')}</span>
        </button>
        <button
          type="button"
          className="button"
          onClick={onOpenFolder}
          title={titleOf('app.command.open-folder')}
        >
          <FolderOpen size={16} aria-hidden />{' '}
          <span className="app-button-name">{t('app.open-folder.button')}</span>
        </button>
        <button type="button" className="button" onClick={onModel} title={titleOf('app.command.model')}>
          <ScanSearch size={16} aria-hidden />{' '}
          <span className="app-button-name">{t('app.model.button')}</span>
        </button>
        <button type="button" className="button" onClick={onHelp} title={titleOf('app.command.help')}>
          <Keyboard size={16} aria-hidden /> <span className="app-button-name">{t('app.help.button')}</span>
        </button>
        <button
          type="button"
          className="button"
          lang={other}
          title={t('app.language.other')}
          onClick={() => void changeLanguage(other)}
        >
          <Languages size={16} aria-hidden />{' '}
          <span className="app-button-name">{t('app.language.other')}</span>
        </button>
      </nav>
    </header>
  );
}
