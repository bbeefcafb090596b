/**
 * Files of a drop, folders walked to the bottom; by handle where the browser gives one, so that they can be read again
 * after a reload. Must be called inside the drop event: the list empties after it.
 */
import { inputFiles, joined, type Given } from './given.ts';
import { walkEntry } from './walkEntry.ts';
import { walkHandle } from './walkHandle.ts';

export async function droppedFiles(transfer: DataTransfer): Promise<Given> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const taken = items.map((item) => ({
    // Some programs' drops have a file and neither handle nor entry; a refused handle is none.
    handle: item.getAsFileSystemHandle?.().catch(() => null) ?? null,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  if (taken.length === 0) return inputFiles([...transfer.files]);
  return joined(
    await Promise.all(
      taken.map(async ({ handle, entry, file }) => {
        const root = await handle;
        // Chromium answers undefined, not null, for a file that a page or a program made.
        if (root) return walkHandle(root);
        if (entry !== null) return walkEntry(entry);
        return inputFiles(file === null ? [] : [file]);
      }),
    ),
  );
}
