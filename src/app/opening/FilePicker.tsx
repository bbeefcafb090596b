/**
 * Picks films or a folder of films: by handle where the browser has it, so that they can be read again after a reload,
 * else by `<input>`. Any extension is let through: hospitals' DICOM files often have none, and content decides.
 */
import { useImperativeHandle, useRef, type ChangeEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { inputFiles, joined, type Given, type RootHandle } from './given.ts';
import { walkHandle } from './walkHandle.ts';

export interface FilePickerHandle {
  openFiles(): void;
  openFolder(): void;
}
interface FilePickerProps {
  readonly ref: Ref<FilePickerHandle>;
  readonly onGiven: (given: Given) => void;
}

/** The browser opens its dialog where the last one of this name was left. */
const id = 'films';

export function FilePicker({ ref, onGiven }: FilePickerProps) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = async (picked: Promise<readonly RootHandle[]>): Promise<void> => {
    // Closing the dialog without a choice rejects: nothing was given.
    const handles = await picked.catch(() => []);
    onGiven(joined(await Promise.all(handles.map(walkHandle))));
  };
  useImperativeHandle(ref, () => ({
    openFiles() {
      if (window.showOpenFilePicker) void take(window.showOpenFilePicker({ multiple: true, id }));
      else files.current?.click();
    },
    openFolder() {
      if (window.showDirectoryPicker) {
        void take(window.showDirectoryPicker({ mode: 'read', id }).then((handle) => [handle]));
      } else if (folder.current) {
        folder.current.webkitdirectory = true;
        folder.current.click();
      }
    },
  }));
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onGiven(inputFiles([...(target.files ?? [])]));
    target.value = '';
  };
  const input = { type: 'file', multiple: true, hidden: true, onChange } as const;
  return (
    <>
      <input {...input} ref={files} aria-label={t('app.open.button')} />
      <input {...input} ref={folder} aria-label={t('app.open-folder.button')} />
    </>
  );
}
