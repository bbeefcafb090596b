/**
 * Files of a drop, folders walked to the bottom. What cannot be read (a folder without permission, a file that is gone)
 * is told by name, and does not lose the rest. Must be called inside the drop event: the list empties after it.
 */
import type { OsseletError } from '../../foundation/index.ts';
import { appError } from '../errors.ts';

export interface Dropped {
  readonly files: readonly File[];
  readonly refused: readonly RefusedFile[];
}
export interface RefusedFile {
  readonly name: string;
  readonly error: OsseletError;
}

export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return { files: [...transfer.files], refused: [] };
  return joined(await Promise.all(entries.map(walk)));
}

async function walk(entry: FileSystemEntry): Promise<Dropped> {
  try {
    if (isFile(entry)) return { files: [await fileOf(entry)], refused: [] };
    if (!isDirectory(entry)) return { files: [], refused: [] };
    const children = await childrenOf(entry.createReader());
    return joined(await Promise.all(children.map(walk)));
  } catch (error) {
    const { name } = entry;
    return { files: [], refused: [{ name, error: appError('entry-unreadable', { file: name }, error) }] };
  }
}

function joined(parts: readonly Dropped[]): Dropped {
  return { files: parts.flatMap(({ files }) => files), refused: parts.flatMap(({ refused }) => refused) };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives at most about a hundred entries a call: ask until it gives none. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
