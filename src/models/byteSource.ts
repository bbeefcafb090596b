/** Where the files of a model folder come from: a web server here, a directory in Node, an import later. */
import { OsseletError } from '../foundation/index.ts';
import { modelError } from './errors.ts';

export interface ByteSource {
  /** `path` is relative to the folder. Throws `file-missing` where there is none. */
  read(path: string): Promise<Uint8Array>;
}

export function fetchSource(baseUrl: string): ByteSource {
  const folder = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return {
    async read(path) {
      try {
        const response = await fetch(folder + path);
        if (!response.ok) throw modelError('file-missing', { file: path, detail: String(response.status) });
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        if (error instanceof OsseletError) throw error;
        throw modelError('file-missing', { file: path, detail: String(error) }, error);
      }
    },
  };
}
