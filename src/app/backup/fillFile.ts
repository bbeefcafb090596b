/**
 * The browser writes beside the file and puts it in its place at the end (`createWritable`): a file cut short is never seen.
 */
import { isOsseletError } from '../../foundation/index.ts';
import { appError } from '../errors.ts';

/** @throws OsseletError `backup-not-written` */
export async function fillFile(file: FileSystemFileHandle, text: string): Promise<void> {
  const { name } = file;
  const bytes = new TextEncoder().encode(text);
  try {
    await replace(file, bytes);
    const { size } = await file.getFile();
    const detail = `${String(size)} / ${String(bytes.length)}`;
    if (size !== bytes.length) throw appError('backup-not-written', { name, detail });
  } catch (error) {
    throw isOsseletError(error)
      ? error
      : appError('backup-not-written', { name, detail: String(error) }, error);
  }
}

async function replace(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const target = await file.createWritable();
  try {
    await target.write(bytes);
    await target.close();
  } catch (error) {
    await target.abort().catch(() => undefined);
    throw error;
  }
}
