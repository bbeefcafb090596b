/**
 * The built app with a film of 3000 × 2500 that bears 1,000 marks, all in view: panned a step at each animation frame. `oursMs` is
 * the median time from one frame to the next. Peer: the same film in the same page with the marks switched off, in turns.
 */
import type { Page } from 'playwright';
import { genesis, seal } from '../../src/annotations/chain.ts';
import type { Mark, MeasuringTool } from '../../src/annotations/mark.ts';
import type { EventRecord } from '../../src/storage/index.ts';
import { dropFilm, openBrowser } from './browser.ts';
import type { Told } from './decode.ts';
import { compared, median } from './timing.ts';

export const panMeasure = 'screen.pan-1000-marks';
const [marks, rounds, frames] = [1_000, 3, 60];
const [columns, rows] = [2500, 3000];

export async function benchPanMarks(url: string, film: Uint8Array, tell: Told): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.evaluate(keepEvents, await drawnOn(await opened(page, url, film)));
    await opened(page, url, film);
    await page.locator('.marks .mark').first().waitFor({ timeout: 120_000 });
    const shown = await page.locator('.marks .mark').count();
    const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      times.ours.push(...(await panned(page)));
      await page.keyboard.press('v');
      await page.locator('.marks').waitFor({ state: 'detached' });
      times.bare.push(...(await panned(page)));
      await page.keyboard.press('v');
      await page.locator('.marks .mark').first().waitFor();
    }
    tell(panMeasure, {
      ...compared(median(times.ours), median(times.bare)),
      peer: 'the same film, its marks switched off',
      marks: shown,
    });
  } finally {
    await browser.close();
  }
}

/** Answers the key of the film, once it is kept. Without the model, whose analysis of the film is no part of a pan. */
async function opened(page: Page, url: string, film: Uint8Array): Promise<string> {
  await page.route('**/models/**', (route) => route.abort());
  await page.goto(url);
  await dropFilm(page, film);
  await page.locator('.film-sheet:not([hidden]) canvas').first().waitFor({ timeout: 120_000 });
  await page.locator('.film-ground').first().focus();
  let key = '';
  while (key === '') {
    await page.waitForTimeout(1_000);
    key = await page.evaluate(firstFilm);
  }
  return key;
}

/** In the page: milliseconds from frame to frame, while a step of the pan is asked for at each. */
async function panned(page: Page): Promise<number[]> {
  await page.waitForTimeout(1_000);
  return page.evaluate(async (count) => {
    const times: number[] = [];
    let before = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < count; frame++) {
      const key = frame % 20 < 10 ? 'ArrowRight' : 'ArrowLeft';
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const now = await new Promise(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times;
  }, frames);
}

/** In the page. */
async function firstFilm(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('osselet');
    request.onsuccess = () => resolve(request.result);
  });
  const read = database.transaction('films').objectStore('films').getAllKeys();
  await new Promise((resolve) => (read.onsuccess = resolve));
  database.close();
  return (read.result as readonly string[])[0] ?? '';
}

/** In the page. */
async function keepEvents(records: readonly EventRecord[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('osselet');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('events', 'readwrite');
  for (const record of records) transaction.objectStore('events').add(record);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

async function drawnOn(filmKey: string): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  let prev = genesis;
  for (let seq = 1; seq <= marks; seq++) {
    const place = { id: `mark ${String(seq)}`, filmKey, device: 'd1', seq };
    const event = await seal({
      ...place,
      kind: 'mark',
      markId: place.id,
      mark: markAt(seq),
      lamport: seq,
      at: '2026-11-27T08:00:00.000Z',
      author: '',
      prev,
      parents: [],
    });
    records.push({ ...place, event });
    prev = event.hash;
  }
  return records;
}

const kinds: readonly MeasuringTool[] = ['length', 'rectangle', 'ellipse', 'angle', 'polygon'];

/** In lines over the whole film, the kinds in turn. */
function markAt(seq: number): Mark {
  const perLine = 40;
  const x = 60 + ((seq - 1) % perLine) * ((columns - 160) / perLine);
  const y = 60 + Math.floor((seq - 1) / perLine) * ((rows - 160) / (marks / perLine));
  const tool = kinds[seq % kinds.length]!;
  const corners = [
    { x, y },
    { x: x + 50, y: y + 60 },
    { x: x + 10, y: y + 40 },
  ];
  return { tool, points: corners.slice(0, tool === 'angle' || tool === 'polygon' ? 3 : 2), text: '' };
}
