import { useTranslation } from 'react-i18next';

interface WelcomeProps {
  readonly onOpen: () => void;
  readonly onOpenFolder: () => void;
  readonly onPhantom: () => void;
}

/** First start: what to do, what may be dropped, and a synthetic film for whoever has none at hand. */
export function Welcome({ onOpen, onOpenFolder, onPhantom }: WelcomeProps) {
  const { t } = useTranslation();
  return (
    <section className="app-welcome">
      <h2>{t('app.welcome.title')}</h2>
      <p className="muted">{t('app.welcome.formats')}</p>
      <div className="app-welcome-actions">
        <button type="button" className="button primary" onClick={onOpen}>
          {t('app.open.button')}
        </button>
        <button type="button" className="button" onClick={onOpenFolder}>
          {t('app.open-folder.button')}
        </button>
        <button type="button" className="button" onClick={onPhantom}>
          {t('app.welcome.phantom')}
        </button>
      </div>
      <p className="small muted">{t('app.welcome.phantom-note')}</p>
    </section>
  );
}
