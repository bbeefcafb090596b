import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SaveState } from '../annotations/ui.ts';
import { EngineLine } from './EngineLine.tsx';
import { NewVersionNotice } from './offline/NewVersionNotice.tsx';
import { OfflineLine } from './offline/OfflineLine.tsx';
import { ReversedLine } from './ReversedLine.tsx';
import { useAnnotations, useEngine } from './SessionContext.tsx';
import { SurroundingsLine } from './surroundings/SurroundingsLine.tsx';

export function StatusBar() {
  const { t } = useTranslation();
  const engine = useEngine();
  const { save, saveAgain } = useAnnotations();
  return (
    <footer className="app-status">
      <NewVersionNotice />
      <span className="app-private">
        <ShieldCheck size={14} aria-hidden /> {t('app.status.privacy')}
      </span>
      <SurroundingsLine />
      <EngineLine engine={engine} />
      <OfflineLine />
      <ReversedLine />
      <SaveState save={save} onAgain={() => void saveAgain()} />
    </footer>
  );
}
