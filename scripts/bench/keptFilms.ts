/**
 * The built app where 20,000 films were kept by earlier sessions: from the reload to the list. The peer is one bare
 * reading of their records in the same browser, beside which nothing else of a start should be felt.
 */
import type { Page } from 'playwright';
import { dropFilm, openBrowser } from './browser.ts';
import type { Told } from './decode.ts';
import { compared, median } from './timing.ts';

const films = 20_000;
const rounds = 3;

export async function benchKeptFilms(url: string, film: Uint8Array, tell: Told): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${url}?backend=wasm`);
    await dropFilm(page, film);
    await page.locator('.standing-row').first().waitFor({ timeout: 120_000 });
    await page.goto(`${url}osselet.svg`);
    await page.evaluate(cloneRecords, films);
    const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      times.ours.push(await listed(page, url));
      await page.goto(`${url}osselet.svg`);
      times.bare.push(await page.evaluate(readRecords));
    }
    const numbers = compared(median(times.ours), median(times.bare));
    tell('screen/list-20000', { ...numbers, peer: 'one bare reading of the records' });
  } finally {
    await browser.close();
  }
}

async function listed(page: Page, url: string): Promise<number> {
  await page.goto(`${url}?backend=wasm`, { waitUntil: 'commit' });
  await page.locator('[role=listbox] [role=option]').first().waitFor({ timeout: 120_000 });
  return page.evaluate(() => performance.now());
}

/** In the page: whatever the one film left in the tables of films, as many times. */
async function cloneRecords(count: number): Promise<void> {
  const tables = ['films', 'thumbnails', 'traces'];
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('osselet');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction(tables, 'readwrite');
  for (const table of tables) {
    const store = transaction.objectStore(table);
    const read = store.getAll() as IDBRequest<Record<string, unknown>[]>;
    read.onsuccess = () => {
      for (let at = 0; at < count; at++) store.put({ ...read.result[0], key: `1.2.${String(at)}#0` });
    };
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** In the page: milliseconds. */
async function readRecords(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('osselet');
    request.onsuccess = () => resolve(request.result);
  });
  const start = performance.now();
  const read = database.transaction('films').objectStore('films').getAll();
  await new Promise((resolve) => (read.onsuccess = () => resolve(read.result)));
  database.close();
  return performance.now() - start;
}
