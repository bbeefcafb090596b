/**
 * Nothing that was said to be kept is lost: the browser is killed in the middle of an annotation, again and again over one
 * profile, and what the page had acknowledged must be in the log, whole and in order, each time it starts again.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { verifyChain } from '../src/annotations/chain.ts';
import type { AnnotationEvent } from '../src/annotations/event.ts';
import { drop } from './support/films.ts';
import { startKillable, type Killable } from './support/killable.ts';

const moments = process.env.OSSELET_LONG === '1' ? 50 : 2;
/** Some entries are made in that time, also on a busy machine. */
const latestMs = 1000;
/** A small one: each start reads it anew. */
const film = {
  name: 'gradient.dcm',
  bytes: readFileSync(path.resolve(import.meta.dirname, '../src/dicom/fixtures/gradient-explicit.dcm')),
};

/** The keys of the film, one entry each; the next start goes on where the log ends. */
const script = [
  { kind: 'mark', key: 'Enter', ctrlKey: false },
  { kind: 'mark', key: 'Enter', ctrlKey: false },
  { kind: 'undo', key: 'z', ctrlKey: true },
  { kind: 'redo', key: 'y', ctrlKey: true },
] as const;

test(`${String(moments)} times the browser is killed while a film is annotated, and no entry that was acknowledged is lost`, async ({
  baseURL,
}) => {
  test.setTimeout(moments * 30_000 + 60_000);
  const profile = mkdtempSync(path.join(tmpdir(), 'osselet-killed-'));
  const random = mulberry32(20261127);
  const lost: string[] = [];
  let acknowledged = 0;
  let browser: Killable | null = null;
  try {
    for (let round = 0; round <= moments; round++) {
      browser = await startKillable(profile);
      const { page } = browser;
      await openFilm(page, baseURL ?? '');
      const events = await logOf(page);
      if (events.length < acknowledged)
        lost.push(
          `round ${String(round)}: ${String(acknowledged)} acknowledged, ${String(events.length)} kept`,
        );
      expect(await verifyChain(events)).toEqual([]);
      expect(events.map(({ kind }) => kind)).toEqual(events.map((_, at) => script[at % 4]?.kind));
      acknowledged = events.length;
      if (round < moments) {
        await annotate(page, events.length, (count) => (acknowledged = Math.max(acknowledged, count)));
        await page.waitForTimeout(random() * latestMs);
      }
      await browser.kill();
    }
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(moments);
  } finally {
    await browser?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

async function openFilm(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
  await page.route('**/models/**', (route) => route.abort());
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'Osselet' })).toBeVisible();
  await drop(page, [film]);
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
}

/** The rows as they lie in the database, by their place in the chain. */
function logOf(page: Page): Promise<AnnotationEvent[]> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const database = await asked(indexedDB.open('osselet'));
    const rows = (await asked(database.transaction('events').objectStore('events').getAll())) as {
      seq: number;
      event: AnnotationEvent;
    }[];
    database.close();
    return rows.sort((a, b) => a.seq - b.seq).map(({ event }) => event);
  });
}

/** Goes on by itself from the `said`-th entry: each is made once the one before it is « enregistré ». */
async function annotate(page: Page, said: number, onAcknowledged: (count: number) => void): Promise<void> {
  await page.exposeFunction('acknowledge', onAcknowledged);
  await page.getByRole('application', { name: 'Film en lecture' }).press('y');
  await expect(page.getByRole('button', { name: 'Poser un point' })).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(
    ({ script, said }) => {
      const film = document.querySelector('[role=application]')!;
      const state = document.querySelector('.annotations-save')!;
      const tell = (globalThis as unknown as { acknowledge: (count: number) => void }).acknowledge;
      let count = said;
      const act = () => {
        const { key, ctrlKey } = script[count % script.length]!;
        film.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      };
      new MutationObserver(() => {
        if (!state.classList.contains('is-saved')) return;
        tell(++count);
        act();
      }).observe(state, { attributes: true, attributeFilter: ['class'] });
      act();
    },
    { script, said },
  );
}

/** A seeded generator of [0, 1): the same moments each time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
