/** At the foot of the page, where a backup was chosen: whether it is up to date, and the one click that it may want. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSession } from '../SessionContext.tsx';
import './backup.css';
import { clockTime } from './clockTime.ts';

export function BackupStatus() {
  const { t, i18n } = useTranslation();
  const { backup } = useSession();
  const state = useStore(backup.store);
  if (state.kind === 'off' || state.kind === 'unsupported') return null;
  const facts = { name: state.name, time: clockTime(state.at, i18n.language) };
  return (
    <span className="app-backup">
      <span role="status" className={state.kind === 'failed' ? 'error-text' : ''}>
        {t(`app.backup.state.${state.kind}`, facts)}
      </span>
      {(state.kind === 'paused' || state.kind === 'failed') && (
        <button type="button" className="button small" onClick={() => void backup.allow()}>
          {t(state.kind === 'paused' ? 'app.backup.allow' : 'app.backup.again')}
        </button>
      )}
    </span>
  );
}
