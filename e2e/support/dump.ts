/** Everything that the browser holds of this origin, as text to search in: every store of every database, and OPFS. */
import type { Page } from '@playwright/test';

export async function dumpOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytesAsText = (bytes: ArrayBuffer | ArrayBufferView): string =>
      new TextDecoder('latin1').decode(bytes);
    const readable = (_: string, value: unknown): unknown => {
      if (value instanceof Uint8Array) return bytesAsText(value);
      return value instanceof FileSystemHandle ? `${value.kind} ${value.name}` : value;
    };
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const told: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await asked(database.transaction(store).objectStore(store).getAll());
        told.push(`database ${store}: ${JSON.stringify(rows, readable)}`);
      }
      database.close();
    }
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const handle of folder.values()) {
        const name = `${path}/${handle.name}`;
        if (handle.kind === 'directory') await walk(handle, name);
        else told.push(`file ${name}: ${bytesAsText(await (await handle.getFile()).arrayBuffer())}`);
      }
    }
    await walk(await navigator.storage.getDirectory(), '');
    told.push(`choices: ${JSON.stringify({ ...localStorage })}`);
    return told.join('\n');
  });
}
