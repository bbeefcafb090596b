/** In the browser: the log as storage keeps it, packed, beside a bare reading of its rows and a bare `JSON.parse` of the same. */
import { fold } from '../../../src/annotations/fold.ts';
import { rowsOf } from '../../../src/annotations/readable.ts';
import { openBrowserStorage, type Storage } from '../../../src/storage/index.ts';
import { aLog, hashless } from '../logEvents.ts';

export interface OpeningTimes {
  readonly oursMs: readonly number[];
  /** Of ours, the reading alone. */
  readonly readMs: readonly number[];
  readonly peerMs: readonly number[];
  readonly parseMs: readonly number[];
  /** Before there are packs. */
  readonly rowsMs: number;
  /** The longest step of packing: a write of that moment waits for it. */
  readonly packStepMs: number;
  readonly events: number;
}

const database = 'osselet-bench';
const page = 5_000;

async function measure(rounds: number): Promise<OpeningTimes> {
  const storage = openBrowserStorage(database);
  const records = await aLog(hashless);
  for (let at = 0; at < records.length; at += page)
    await storage.events.appendAll(records.slice(at, at + page));
  const [oursMs, readMs, peerMs, parseMs] = Array.from({ length: 4 }, () => [] as number[]) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const rowsMs = await timed(async () => fold(rowsOf(await storage.events.all()).events));
  const packStepMs = await packAll(storage);
  const texts = Array.from({ length: records.length / page }, (_, at) =>
    JSON.stringify(records.slice(at * page, (at + 1) * page)),
  );
  let events = 0;
  for (let round = 0; round < rounds; round++) {
    peerMs.push(await timed(bareReading));
    parseMs.push(await timed(() => texts.map((text) => JSON.parse(text) as unknown)));
    const start = performance.now();
    const read = await storage.events.all();
    readMs.push(performance.now() - start);
    fold(rowsOf(read).events);
    oursMs.push(performance.now() - start);
    events = read.length;
  }
  storage.close();
  return { oursMs, readMs, peerMs, parseMs, rowsMs, packStepMs, events };
}

async function packAll({ events }: Storage): Promise<number> {
  let [longest, isMore] = [0, true];
  while (isMore) longest = Math.max(longest, await timed(async () => void (isMore = await events.pack())));
  return longest;
}

async function bareReading(): Promise<void> {
  const opened = indexedDB.open(database);
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const read = opened.result.transaction('events').objectStore('events').getAll();
  await new Promise((resolve) => (read.onsuccess = resolve));
  opened.result.close();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, { measureLog: measure });
