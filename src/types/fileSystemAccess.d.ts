/**
 * The part of the File System Access API that app/ uses and TypeScript's DOM library lacks (WICG, Chromium). All of it
 * may be missing: other browsers, and pages served over plain HTTP.
 */
interface FilePermission {
  readonly mode: 'read' | 'readwrite';
}

interface FileSystemHandle {
  queryPermission?(wanted: FilePermission): Promise<PermissionState>;
  /** Only while the person has just clicked or pressed a key. */
  requestPermission?(wanted: FilePermission): Promise<PermissionState>;
}

interface DataTransferItem {
  /** To be called inside the drop event. */
  getAsFileSystemHandle?(): Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null | undefined>;
}

interface Window {
  showOpenFilePicker?(options: { multiple: boolean; id?: string }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: { suggestedName: string; id?: string }): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: { mode: 'read'; id?: string }): Promise<FileSystemDirectoryHandle>;
}
