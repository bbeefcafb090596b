/** « Sauvegarde continue », in « Films gardés… »: the file, how it stands, and what to do where the browser has no such files. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { dated } from '../export/forms.ts';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../SessionContext.tsx';
import type { BackupState } from './backup.ts';
import './backup.css';
import { clockTime } from './clockTime.ts';

export function BackupPart() {
  const { t } = useTranslation();
  const { backup, exporting } = useSession();
  const state = useStore(backup.store);
  const isOn = state.kind !== 'off' && state.kind !== 'unsupported';
  const exportLog = async () =>
    saveFile(dated('journal', 'jsonl'), await exporting.bundle(null), 'application/jsonl');
  return (
    <section className="app-backup-part">
      <h3>{t('app.backup.title')}</h3>
      <p className="muted">{t('app.backup.what')}</p>
      {isOn && <BackupLines state={state} />}
      {state.kind === 'unsupported' && <p>{t('app.backup.unsupported')}</p>}
      {state.kind === 'off' && <p className="muted">{t('app.backup.replaced')}</p>}
      <div className="app-dialog-actions">
        {(state.kind === 'paused' || state.kind === 'failed') && (
          <button type="button" className="button" onClick={() => void backup.allow()}>
            {t(state.kind === 'paused' ? 'app.backup.allow' : 'app.backup.again')}
          </button>
        )}
        {state.kind !== 'unsupported' && (
          <button type="button" className="button" onClick={() => void backup.choose()}>
            {t(isOn ? 'app.backup.change' : 'app.backup.choose')}
          </button>
        )}
        {isOn && (
          <button type="button" className="button" onClick={() => void backup.stop()}>
            {t('app.backup.stop')}
          </button>
        )}
        <button type="button" className="button" onClick={() => void exportLog()}>
          {t('app.backup.export')}
        </button>
      </div>
    </section>
  );
}

function BackupLines({ state }: { readonly state: Extract<BackupState, { readonly name: string }> }) {
  const { t, i18n } = useTranslation();
  const facts = { name: state.name, time: clockTime(state.at, i18n.language) };
  return (
    <>
      <p role="status">{t(`app.backup.state.${state.kind}`, facts)}</p>
      <p className="muted">{t('app.backup.file', facts)}</p>
      {state.kind === 'paused' && <p>{t('app.backup.state.paused-since', facts)}</p>}
      {state.kind === 'failed' && (
        <p className="error-text" role="alert">
          {wordsOf(t, state.error)}
        </p>
      )}
    </>
  );
}
