import { useTranslation } from 'react-i18next';

interface WelcomeProps {
  readonly onOpen: () => void;
  readonly onOpenFolder: () => void;
  readonly onDemonstration: () => void;
  readonly onTraining: () => void;
}

/** First start: what to do, what may be dropped, and a synthetic study for whoever has no film at hand. */
export function Welcome({ onOpen, onOpenFolder, onDemonstration, onTraining }: WelcomeProps) {
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
        <button type="button" className="button" onClick={onDemonstration}>
          {t('app.welcome.demonstration')}
        </button>
        <button type="button" className="button" onClick={onTraining}>
          {t('app.welcome.training')}
        </button>
      </div>
      <p className="small muted">{t('app.welcome.demonstration-note')}</p>
      <p className="small muted">{t('app.welcome.training-note')}</p>
    </section>
  );
}
