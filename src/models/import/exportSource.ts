/** The authors' export: two Hugging Face folders, wherever they stand below what a person named or dropped. */
import { modelError } from '../errors.ts';

/** Files with their paths, "/" between names; read when they are needed, the largest has a gigabyte. */
export interface ExportSource {
  /** As a person knows it: the name of the folder. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array>;
}

export interface EncoderFolder {
  /** What a message names a file by. */
  readonly path: (file: string) => string;
  readonly has: (file: string) => boolean;
  readonly bytes: (file: string) => Promise<Uint8Array>;
  readonly text: (file: string) => Promise<string>;
}

/** @throws OsseletError `import-folder-missing` */
export function encoderFolder(
  source: ExportSource,
  folder: 'vision_encoder' | 'text_encoder',
): EncoderFolder {
  const config = new RegExp(`(^|/)${folder}/config\\.json$`);
  const found = source.paths.filter((path) => config.test(path));
  const [only] = found;
  if (only === undefined) throw modelError('import-folder-missing', { folder, name: source.name });
  if (found.length > 1) throw modelError('import-folder-twice', { folder, name: source.name });
  const base = only.slice(0, -'config.json'.length);
  const path = (file: string): string => `${base}${file}`;
  const bytes = (file: string) => source.read(path(file));
  return {
    path,
    has: (file) => source.paths.includes(path(file)),
    bytes,
    text: async (file) => new TextDecoder().decode(await bytes(file)),
  };
}

/** The weight file of a folder: safetensors before pickles. */
export function weightFile({ has, path }: EncoderFolder): string {
  const file = ['model.safetensors', 'pytorch_model.bin', 'model.ckpt'].find(has);
  if (file === undefined) throw modelError('import-weights-missing', { folder: path('') });
  return file;
}
