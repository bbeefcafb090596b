/** Files as a person gave them, with what the browser tells of where they stand. */
import type { OsseletError } from '../../foundation/index.ts';

export type RootHandle = FileSystemFileHandle | FileSystemDirectoryHandle;

export interface GivenFile {
  readonly file: File;
  /** From what was picked or dropped down to the file: `['étude', 'S1', 'IM1']`, or `['IM1.dcm']` for a file alone. */
  readonly path: readonly string[];
  /** By which `path[0]` can be asked for again; null where the browser gives none. */
  readonly root: RootHandle | null;
}

export interface RefusedFile {
  readonly name: string;
  readonly error: OsseletError;
}

export interface Given {
  readonly files: readonly GivenFile[];
  /** Could not even be taken from what was given. */
  readonly refused: readonly RefusedFile[];
}

export function joined(parts: readonly Given[]): Given {
  return { files: parts.flatMap(({ files }) => files), refused: parts.flatMap(({ refused }) => refused) };
}

/** Of an `<input>`, which tells the folder in the file's relative path. */
export function inputFiles(files: readonly File[]): Given {
  const pathOf = (file: File) =>
    // Node's File, and that of an old browser, has no such field.
    file.webkitRelativePath ? file.webkitRelativePath.split('/') : [file.name];
  return { files: files.map((file) => ({ file, path: pathOf(file), root: null })), refused: [] };
}
