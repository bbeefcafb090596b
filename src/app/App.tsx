import { useCallback, useRef, useState } from 'react';
import { Assistant } from './Assistant.tsx';
import { Films } from './Films.tsx';
import { Header } from './Header.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { ModelDialog } from './ModelDialog.tsx';
import { DropZone } from './opening/DropZone.tsx';
import { FilePicker, type FilePickerHandle } from './opening/FilePicker.tsx';
import { PartBoundary } from './PartBoundary.tsx';
import { Reading } from './Reading.tsx';
import { useSession } from './SessionContext.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

type OpenDialog = 'none' | 'help' | 'model';

export function App() {
  const session = useSession();
  const picker = useRef<FilePickerHandle>(null);
  const question = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const pickFiles = useCallback(() => picker.current?.open(), []);
  const openFiles = useCallback((files: File[]) => void session.openFiles(files), [session]);
  const close = () => setDialog('none');
  useShortcuts({
    open: pickFiles,
    ask: () => question.current?.select(),
    help: () => setDialog('help'),
    isBlocked: dialog !== 'none',
  });
  return (
    <div className="app">
      <Header onOpen={pickFiles} onModel={() => setDialog('model')} onHelp={() => setDialog('help')} />
      <PartBoundary>
        <Films />
      </PartBoundary>
      <PartBoundary>
        <Reading onOpen={pickFiles} />
      </PartBoundary>
      <PartBoundary>
        <Assistant questionRef={question} />
      </PartBoundary>
      <StatusBar />
      <FilePicker ref={picker} onFiles={openFiles} />
      <DropZone onFiles={openFiles} />
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'model' && <ModelDialog onClose={close} />}
    </div>
  );
}
