import type { Page } from '@playwright/test';
import type { NamedBytes } from './films.ts';

/**
 * The browser's own dialog cannot be clicked from here: in its place the page is handed a real folder handle, that of a
 * folder in its private file system, which is kept, asked and read like one on the disk.
 */
export async function giveFolder(page: Page, files: readonly NamedBytes[]): Promise<void> {
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('étude', { create: true });
  });
  await page.goto('/');
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate(async (list) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('étude', {
      create: true,
    });
    for (const { name, base64 } of list) {
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
      await file.close();
    }
  }, given);
}
