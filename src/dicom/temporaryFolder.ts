/** Folders of this room's tests. Test files of one thread share modules, so that no hook may be registered here. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders: string[] = [];

/** An empty folder that is gone when the last test of the file has ended, whether it passed or not. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'osselet-dicom-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
