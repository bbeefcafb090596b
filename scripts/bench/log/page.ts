/** In the browser: the log as storage keeps it, beside a bare reading of its rows in the order of their ids. */
import { fold } from '../../../src/annotations/fold.ts';
import { rowsOf } from '../../../src/annotations/readable.ts';
import { openBrowserStorage } from '../../../src/storage/index.ts';
import { aLog, hashless } from '../logEvents.ts';

export interface OpeningTimes {
  readonly oursMs: readonly number[];
  /** Of ours, the reading alone. */
  readonly readMs: readonly number[];
  readonly peerMs: readonly number[];
  readonly events: number;
}

const database = 'osselet-bench';
const page = 5_000;

async function measure(rounds: number): Promise<OpeningTimes> {
  const storage = openBrowserStorage(database);
  const records = await aLog(hashless);
  for (let at = 0; at < records.length; at += page)
    await storage.events.appendAll(records.slice(at, at + page));
  const times = { oursMs: [] as number[], readMs: [] as number[], peerMs: [] as number[] };
  let events = 0;
  for (let round = 0; round < rounds; round++) {
    times.peerMs.push(await timed(bareReading));
    const start = performance.now();
    const read = await storage.events.all();
    times.readMs.push(performance.now() - start);
    fold(rowsOf(read).events);
    times.oursMs.push(performance.now() - start);
    events = read.length;
  }
  storage.close();
  return { ...times, events };
}

async function bareReading(): Promise<void> {
  const opened = indexedDB.open(database);
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const read = opened.result.transaction('events').objectStore('events').getAll();
  await new Promise((resolve) => (read.onsuccess = resolve));
  opened.result.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, { measureLog: measure });
