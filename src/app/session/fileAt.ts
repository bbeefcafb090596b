/** A kept handle asked again: may it be read, and is the file still there? */
import { appError } from '../errors.ts';
import type { RootHandle } from '../opening/given.ts';

const reading = { mode: 'read' } as const;

/** Asks the person where the browser wants it; throws `reading-not-allowed` where the answer is no. */
export async function allowReading(root: RootHandle): Promise<void> {
  try {
    // A browser without permissions of its own (OPFS) lets its handles be read.
    const state = (await root.queryPermission?.(reading)) ?? 'granted';
    if (state === 'granted' || (await root.requestPermission?.(reading)) === 'granted') return;
  } catch (error) {
    throw appError('reading-not-allowed', { name: root.name }, error);
  }
  throw appError('reading-not-allowed', { name: root.name });
}

/** `path` begins with the root's own name; throws `file-gone`. */
export async function fileAt(root: RootHandle, path: readonly string[]): Promise<File> {
  try {
    if (root.kind === 'file') return await root.getFile();
    let folder = root;
    for (const name of path.slice(1, -1)) folder = await folder.getDirectoryHandle(name);
    return await (await folder.getFileHandle(path.at(-1) ?? '')).getFile();
  } catch (error) {
    throw appError('file-gone', { file: path.join('/') }, error);
  }
}
