/** A folder that a person picked or dropped, as the paths and files of an export. */
import { modelError } from '../errors.ts';
import type { ExportFile } from './protocol.ts';

export interface GivenExport {
  readonly name: string;
  readonly files: readonly ExportFile[];
}

export function pickedExport(picked: readonly File[]): GivenExport {
  return given(picked.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** To be called within the drop event: its items are gone after it. */
export async function droppedExport({ items }: DataTransfer): Promise<GivenExport> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return given((await Promise.all(entries.map((entry) => below(entry, '')))).flat());
}

function given(files: readonly ExportFile[]): GivenExport {
  const [first] = files;
  if (first === undefined) throw modelError('import-folder-missing', { folder: 'vision_encoder', name: '' });
  return { name: first.path.split('/')[0] ?? '', files };
}

async function below(entry: FileSystemEntry, above: string): Promise<ExportFile[]> {
  const path = above === '' ? entry.name : `${above}/${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: ExportFile[] = [];
  for (let batch = await read(reader); batch.length > 0; batch = await read(reader)) {
    for (const child of batch) files.push(...(await below(child, path)));
  }
  return files;
}

/** At most a hundred entries a call. */
const read = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
