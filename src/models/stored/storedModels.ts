/**
 * Imported models in the browser's private file system (OPFS), one folder each, named by the model's hash. The manifest is
 * written last: a folder without one is an import that did not end, and is cleared away.
 */
import { sha256Hex } from '../../foundation/index.ts';
import type { ByteSource } from '../byteSource.ts';
import { modelError } from '../errors.ts';
import type { ModelFiles } from '../import/importModel.ts';

const folderName = 'models';
const manifestFile = 'manifest.json';

export interface StoredModel {
  readonly hash: string;
  readonly name: string;
}

async function modelsFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

/** @throws OsseletError `models.store-full`, `models.store-failed`; nothing of the model is left then */
export async function storeModel(files: ModelFiles): Promise<StoredModel> {
  const manifest = files.get(manifestFile) ?? new Uint8Array();
  const hash = await sha256Hex(manifest);
  const models = await stored(modelsFolder());
  try {
    const folder = await models.getDirectoryHandle(hash, { create: true });
    for (const [name, bytes] of [...files].reverse()) {
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
    }
  } catch (error) {
    await models.removeEntry(hash, { recursive: true }).catch(() => undefined);
    if (!isRoomless(error)) throw modelError('store-failed', { detail: detailOf(error) }, error);
    const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
    throw modelError('store-full', { megabytes: Math.ceil(bytes / 1e6) }, error);
  }
  return { hash, name: nameIn(manifest) };
}

export async function storedModels(): Promise<StoredModel[]> {
  const models = await stored(modelsFolder());
  const found: StoredModel[] = [];
  for await (const [hash, handle] of models.entries()) {
    if (handle.kind !== 'directory') continue;
    const manifest = await contentOf(handle, manifestFile).catch(() => null);
    if (manifest === null) await models.removeEntry(hash, { recursive: true }).catch(() => undefined);
    else found.push({ hash, name: nameIn(manifest) });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** One that is gone already is no error. */
export async function removeStoredModel(hash: string): Promise<void> {
  const models = await stored(modelsFolder());
  await models.removeEntry(hash, { recursive: true }).catch(() => undefined);
}

export async function eraseStoredModels(): Promise<void> {
  for (const { hash } of await storedModels()) await removeStoredModel(hash);
}

/** The files are read anew and their hashes checked at every load. */
export function storedSource(hash: string): ByteSource {
  return {
    async read(file) {
      try {
        const models = await modelsFolder();
        const folder = await models.getDirectoryHandle(hash);
        const bytes = await contentOf(folder, file);
        // The manifest names the hash of every other file; its own hash is the name of the folder.
        if (file === manifestFile) await sameHash(bytes, hash);
        return bytes;
      } catch (error) {
        if (error instanceof DOMException)
          throw modelError('file-missing', { file, detail: error.name }, error);
        throw error;
      }
    },
  };
}

async function sameHash(manifest: Uint8Array, expected: string): Promise<void> {
  const found = await sha256Hex(manifest);
  if (found !== expected) throw modelError('file-changed', { file: manifestFile, expected, found });
}

async function contentOf(folder: FileSystemDirectoryHandle, file: string): Promise<Uint8Array> {
  const handle = await folder.getFileHandle(file);
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

function nameIn(manifest: Uint8Array): string {
  const parsed = JSON.parse(new TextDecoder().decode(manifest)) as { readonly name?: unknown };
  return String(parsed.name);
}

/** Chromium ends a stream without room by either error; nobody else aborts ours, and its estimate of the room is no measure. */
function isRoomless(error: unknown): boolean {
  return error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name);
}

async function stored<Value>(promise: Promise<Value>): Promise<Value> {
  return promise.catch((error: unknown) => {
    throw modelError('store-failed', { detail: detailOf(error) }, error);
  });
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
