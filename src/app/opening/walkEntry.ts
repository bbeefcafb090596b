/** The older way into a dropped folder, where the browser gives no handles; same promises as `walkHandle`. */
import { appError } from '../errors.ts';
import { joined, type Given } from './given.ts';

export async function walkEntry(entry: FileSystemEntry, above: readonly string[] = []): Promise<Given> {
  const path = [...above, entry.name];
  try {
    if (isFile(entry)) return { files: [{ file: await fileOf(entry), path, root: null }], refused: [] };
    if (!isDirectory(entry)) return { files: [], refused: [] };
    const children = await childrenOf(entry.createReader());
    return joined(await Promise.all(children.map((child) => walkEntry(child, path))));
  } catch (error) {
    const { name } = entry;
    return { files: [], refused: [{ name, error: appError('entry-unreadable', { file: name }, error) }] };
  }
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
