/** A model folder on disk, for the command line and scripts. Node alone: node:fs is asked for at the first read. */
import type { ByteSource } from './byteSource.ts';
import { modelError } from './errors.ts';

export function folderSource(folder: string): ByteSource {
  return {
    async read(file) {
      const { readFile } = await import('node:fs/promises');
      try {
        return new Uint8Array(await readFile(`${folder}/${file}`));
      } catch (error) {
        throw modelError('file-missing', { file, detail: `${folder}/${file}` }, error);
      }
    },
  };
}
