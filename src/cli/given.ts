/** What the caller names, as the page is given it: files, and folders down to the bottom. Nothing is read yet. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileInput } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import { DiskFile } from './diskFile.ts';
import { cliError } from './errors.ts';
import { callerPath, detailOf } from './films.ts';
import { filesBelow } from './folder.ts';

export interface NamedFile extends FileInput {
  /** As the caller would name it. */
  readonly label: string;
}

export async function givenFiles(operands: readonly string[]): Promise<NamedFile[]> {
  return (await Promise.all(operands.map(givenBy))).flat();
}

/** What cannot be read is given all the same, and refused in its turn. */
async function givenBy(operand: string): Promise<NamedFile[]> {
  try {
    const found = await stat(callerPath(operand));
    // An empty word names the folder one stands in, and is a slip.
    if (found.isDirectory() && operand !== '') return await inFolder(operand);
    if (found.isDirectory()) throw Object.assign(new Error(operand), { code: 'EISDIR' });
    const content = found.isFile()
      ? new DiskFile({ label: operand, start: 0, bytes: found.size })
      : new Blob([await readFile(callerPath(operand))]);
    return [{ label: operand, name: path.basename(operand), content }];
  } catch (cause) {
    return [
      unreadable(operand, cliError('file-unreadable', { file: operand, detail: detailOf(cause) }, cause)),
    ];
  }
}

async function inFolder(folder: string): Promise<NamedFile[]> {
  const above = path.dirname(path.resolve(callerPath(folder)));
  const files: NamedFile[] = [];
  for (const { file, refusal } of await filesBelow(folder)) {
    const place = path.relative(above, callerPath(file)).split(path.sep);
    const bytes = refusal ? 0 : (await stat(callerPath(file)).catch(() => ({ size: 0 }))).size;
    const content = new DiskFile({ label: file, start: 0, bytes });
    files.push(
      refusal ? unreadable(file, refusal) : { label: file, name: path.basename(file), path: place, content },
    );
  }
  return files;
}

function unreadable(label: string, error: OsseletError): NamedFile {
  return { label, name: label, content: new UnreadableFile(error) };
}

class UnreadableFile extends Blob {
  private readonly error: OsseletError;

  constructor(error: OsseletError) {
    super();
    this.error = error;
  }

  override slice(): UnreadableFile {
    return this;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(this.error);
  }
}
