import { useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface FilePickerHandle {
  open(): void;
}
interface FilePickerProps {
  readonly ref: Ref<FilePickerHandle>;
  readonly onFiles: (files: File[]) => void;
}

/** Any extension is let through: hospitals' DICOM files often have none, and content decides. */
export function FilePicker({ ref, onFiles }: FilePickerProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }), []);
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={t('app.open.button')}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
}
