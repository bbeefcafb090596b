/**
 * Opening a log of 100,000 events that the browser keeps: `oursMs` is its reading by `storage` and its fold, `readMs` the reading
 * alone, with packs (`storage/events/`); `rowsMs` the same before there were any, `packStepMs` the longest step of making them. Peer:
 * one bare `getAll` of the same rows, in the order in which they lie; beside it, `parseMs`, a bare `JSON.parse` of their text.
 */
import path from 'node:path';
import { build } from 'vite';
import { openBrowser } from './browser.ts';
import type { Told } from './decode.ts';
import type { OpeningTimes } from './log/page.ts';
import type { Serve } from './main.ts';
import { compared, median } from './timing.ts';

const name = 'log.kept-100000';
const rounds = 3;

export async function benchKeptLog(
  root: string,
  serve: Serve,
  isWanted: (name: string) => boolean,
  tell: Told,
): Promise<void> {
  if (!isWanted(name)) return;
  const folder = path.join(root, '.cache/bench-log');
  await build({
    configFile: false,
    root: path.join(root, 'scripts/bench/log'),
    logLevel: 'error',
    build: { target: 'es2023', outDir: folder, emptyOutDir: true },
  });
  const { server, url } = await serve({ folder, port: 4196 });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const { oursMs, readMs, peerMs, parseMs, rowsMs, packStepMs, events } = await page.evaluate(
      (times) =>
        (globalThis as unknown as { measureLog: (rounds: number) => Promise<OpeningTimes> }).measureLog(
          times,
        ),
      rounds,
    );
    const peer = 'a bare getAll of the same rows';
    tell(name, {
      ...compared(median(oursMs), median(peerMs)),
      peer,
      readMs: Math.round(median(readMs)),
      parseMs: Math.round(median(parseMs)),
      toParse: Math.round((100 * median(oursMs)) / median(parseMs)) / 100,
      rowsMs: Math.round(rowsMs),
      packStepMs: Math.round(packStepMs),
      events,
    });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
