import { SaveState } from '../annotations/ui.ts';
import { BackupStatus } from './backup/BackupStatus.tsx';
import { EngineLine } from './EngineLine.tsx';
import { NewVersionNotice } from './offline/NewVersionNotice.tsx';
import { LogCareStatus } from './logCare/LogCareStatus.tsx';
import { OfflineLine } from './offline/OfflineLine.tsx';
import { PrivacyStatus } from './privacy/PrivacyStatus.tsx';
import { ReversedLine } from './ReversedLine.tsx';
import { useAnnotations, useEngine, useSession } from './SessionContext.tsx';
import { SurroundingsLine } from './surroundings/SurroundingsLine.tsx';

export function StatusBar({ onPrivacy }: { readonly onPrivacy: () => void }) {
  const engine = useEngine();
  const { save, saveAgain } = useAnnotations();
  const { keepsNothing } = useSession().privacy;
  return (
    <footer className="app-status">
      <NewVersionNotice />
      <PrivacyStatus onPrivacy={onPrivacy} />
      <SurroundingsLine />
      <EngineLine engine={engine} />
      <OfflineLine />
      <BackupStatus />
      <LogCareStatus />
      <ReversedLine />
      <SaveState save={save} onAgain={() => void saveAgain()} isForSession={keepsNothing} />
    </footer>
  );
}
