import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { Assistant } from './Assistant.tsx';
import { allCommands } from './commands/allCommands.ts';
import { CommandPalette } from './commands/CommandPalette.tsx';
import { CommandsContext, useKeySettings } from './commands/CommandsContext.tsx';
import { HelpDialog } from './commands/HelpDialog.tsx';
import { KeysDialog } from './commands/KeysDialog.tsx';
import { isTyped, useKeys } from './commands/useKeys.ts';
import { ExportDialog } from './export/ExportDialog.tsx';
import { ImportDialog } from './export/ImportDialog.tsx';
import { Films } from './Films.tsx';
import { Header } from './Header.tsx';
import { HeadsDialog } from './heads/HeadsDialog.tsx';
import { KeepingDialog } from './keeping/KeepingDialog.tsx';
import { ModelDialog } from './ModelDialog.tsx';
import { DropZone } from './opening/DropZone.tsx';
import { FilePicker, type FilePickerHandle } from './opening/FilePicker.tsx';
import type { Given } from './opening/given.ts';
import { PacsDialog } from './pacs/PacsDialog.tsx';
import { PartBoundary } from './PartBoundary.tsx';
import { PeopleDialogs, type PeopleDialog } from './people/PeopleDialogs.tsx';
import { PrivacyDialog } from './privacy/PrivacyDialog.tsx';
import { Reading } from './Reading.tsx';
import { ReviewDialogs, type ReviewDialog } from './review/ReviewDialogs.tsx';
import type { Session } from './session/session.ts';
import { useCatalogue, useDisplayed, useSession } from './SessionContext.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TagsDialog } from './tags/TagsDialog.tsx';

type OpenDialog =
  | 'none'
  | 'keeping'
  | 'privacy'
  | 'palette'
  | 'help'
  | 'keys'
  | 'model'
  | 'heads'
  | 'tags'
  | 'export'
  | 'pacs'
  | 'import'
  | PeopleDialog
  | ReviewDialog;

export function App() {
  const session = useSession();
  const picker = useRef<FilePickerHandle>(null);
  const question = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const pickFiles = useCallback(() => picker.current?.openFiles(), []);
  const pickFolder = useCallback(() => picker.current?.openFolder(), []);
  const openGiven = useCallback((given: Given) => void session.openGiven(given), [session]);
  const [isAssistantShown, setAssistantShown] = useState(true);
  /** True when the question and its answer were out of sight: nothing is judged unseen. */
  const revealAssistant = (): boolean => {
    if (question.current?.checkVisibility() ?? true) return false;
    flushSync(() => setAssistantShown(true));
    return true;
  };
  const close = () => setDialog('none');
  // A list in reading has commands of its own.
  useStore(session.review, ({ queue }) => queue !== null);
  const commands = allCommands(session, {
    open: pickFiles,
    openFolder: pickFolder,
    pacs: () => setDialog('pacs'),
    keeping: () => setDialog('keeping'),
    privacy: () => setDialog('privacy'),
    ask: () => {
      revealAssistant();
      question.current?.select();
    },
    revealAssistant,
    palette: () => setDialog('palette'),
    help: () => setDialog('help'),
    keys: () => setDialog('keys'),
    model: () => setDialog('model'),
    heads: () => setDialog('heads'),
    tags: () => setDialog('tags'),
    exportMarks: () => setDialog('export'),
    importMarks: () => setDialog('import'),
    authors: () => setDialog('authors'),
    agreement: () => setDialog('agreement'),
    progress: () => setDialog('progress'),
    returns: () => setDialog('returns'),
    makeList: () => setDialog('review-make'),
    skipFilm: () => setDialog('review-skip'),
    confirmAbove: () => setDialog('review-above'),
    leave: () => {
      if (isTyped(document.activeElement)) leaveField();
      else if (leaveTool(session)) return;
      else session.catalogue.getState().compare(null);
    },
  });
  const { choices } = useKeySettings();
  useKeys({ commands, choices, isBlocked: dialog !== 'none' });
  return (
    <CommandsContext value={{ commands, choices }}>
      <div className={isAssistantShown ? 'app' : 'app is-film-alone'}>
        <Header
          isAssistantShown={isAssistantShown}
          onAssistant={() => setAssistantShown((isShown) => !isShown)}
          onOpen={pickFiles}
          onOpenFolder={pickFolder}
          onModel={() => setDialog('model')}
          onAuthors={() => setDialog('authors')}
          onHelp={() => setDialog('help')}
        />
        <PartBoundary>
          <Films
            onPacs={() => setDialog('pacs')}
            onKeeping={() => setDialog('keeping')}
            onExport={() => setDialog('export')}
          />
        </PartBoundary>
        <PartBoundary>
          <Reading onOpen={pickFiles} onOpenFolder={pickFolder} />
        </PartBoundary>
        <PartBoundary>
          <Assistant questionRef={question} />
        </PartBoundary>
        <StatusBar onPrivacy={() => setDialog('privacy')} />
        <FilePicker ref={picker} onGiven={openGiven} />
        <DropZone onDrop={openGiven} />
        {dialog === 'palette' && <CommandPalette onClose={close} />}
        {dialog === 'help' && <HelpDialog onKeys={() => setDialog('keys')} onClose={close} />}
        {dialog === 'keys' && <KeysDialog onClose={close} />}
        {dialog === 'tags' && <ShownFilmTags onClose={close} />}
        {dialog === 'keeping' && <KeepingDialog onClose={close} />}
        {dialog === 'privacy' && <PrivacyDialog onKeeping={() => setDialog('keeping')} onClose={close} />}
        {dialog === 'export' && <ExportDialog onImport={() => setDialog('import')} onClose={close} />}
        {dialog === 'import' && <ImportDialog onReturns={() => setDialog('returns')} onClose={close} />}
        {dialog === 'pacs' && <PacsDialog onClose={close} />}
        {dialog === 'model' && <ModelDialog onClose={close} />}
        {dialog === 'heads' && <HeadsDialog onClose={close} />}
        <PeopleDialogs open={dialog} onClose={close} />
        <ReviewDialogs open={dialog} onClose={close} />
      </div>
    </CommandsContext>
  );
}

/** One step back with what is in hand; false where nothing is. */
function leaveTool({ assist, search, tools }: Session): boolean {
  return assist.getState().leave() || search.getState().leavePart() || tools.getState().leave();
}

/** Of the film of the active place; it goes with the film. */
function ShownFilmTags({ onClose }: { readonly onClose: () => void }) {
  const film = useDisplayed()[useCatalogue().arrangement.active];
  return film.kind === 'empty' ? null : <TagsDialog key={film.key} filmKey={film.key} onClose={onClose} />;
}

/** To the film; with none on the screen, to the page, so that keys are commands again. */
function leaveField(): void {
  const film = document.querySelector<HTMLElement>('.app-reading [role="application"]');
  if (film !== null) film.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
