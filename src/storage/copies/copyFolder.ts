/** The folder of copies in the browser's private file system (OPFS). Names are random: nothing of a patient is in them. */
const folderName = 'copies';

export async function copyFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
}

export async function copiedFiles(): Promise<File[]> {
  const files: File[] = [];
  for await (const handle of (await copyFolder()).values()) {
    if (handle.kind === 'file') files.push(await handle.getFile());
  }
  return files;
}

/** One that is not there any more is no error. */
export async function removeCopies(ids: readonly string[]): Promise<void> {
  const folder = await copyFolder();
  for (const id of ids) await folder.removeEntry(id).catch(() => undefined);
}
