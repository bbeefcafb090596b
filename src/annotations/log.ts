/**
 * The append-only log over storage. An append reads the film's events again under the lock, so that its place,
 * Lamport time and `prev` are right even when another tab has just written.
 */
import type { FilmKey } from '../dicom/index.ts';
import { isOsseletError, randomId } from '../foundation/index.ts';
import type { EventRecord, Storage } from '../storage/index.ts';
import { genesis, seal } from './chain.ts';
import type { AnnotationEvent, Draft } from './event.ts';
import { createExclusively, type Exclusively } from './lock.ts';
import { rowsOf } from './readable.ts';
import { alone, type Tabs } from './tabs.ts';
import { writerOn } from './writer.ts';

/** From what the log holds to what is to be said; null says nothing. */
export type Decide = (events: readonly AnnotationEvent[], device: string) => Draft | null;

export interface AnnotationLog {
  device(): Promise<string>;
  ofFilm(filmKey: FilmKey): Promise<AnnotationEvent[]>;
  all(): Promise<AnnotationEvent[]>;
  /** Places of the film's rows in which no event can be read any more; they stay as they are. */
  unreadable(filmKey: FilmKey): Promise<Pick<EventRecord, 'device' | 'seq'>[]>;
  /** Resolves once the event is kept, with the film's whole log. `author`: who says it, empty for nobody named. */
  append(filmKey: FilmKey, decide: Decide, author?: string): Promise<AnnotationEvent[]>;
  /** Events of other workstations: all of them are kept, or none. */
  merge(events: readonly AnnotationEvent[]): Promise<void>;
  /** What was being appended is kept, or has failed. */
  settled(): Promise<void>;
}

interface LogOptions {
  readonly now?: () => Date;
  readonly exclusively?: Exclusively;
  /** The other tabs that write to the same storage. */
  readonly tabs?: Pick<Tabs, 'tell'>;
}

/** Storage refuses a second event at one place; without a common lock, another writer may be faster a few times. */
const attempts = 5;

export function createAnnotationLog(
  storage: Pick<Storage, 'events' | 'device' | 'erasures'>,
  { now = () => new Date(), exclusively = createExclusively(), tabs = alone }: LogOptions = {},
): AnnotationLog {
  const erasures = async () => (await storage.erasures.tombstones()).length;
  const rowsOfFilm = async (filmKey: FilmKey) => rowsOf(await storage.events.ofFilm(filmKey));

  async function appendOnce(filmKey: FilmKey, decide: Decide, author: string): Promise<AnnotationEvent[]> {
    const [{ events, unreadable }, device] = await Promise.all([rowsOfFilm(filmKey), storage.device()]);
    const draft = decide(events, device);
    if (draft === null) return events;
    const rows = [...events, ...unreadable];
    const writer = await writerOn(rows, device, erasures);
    const event = await nextEvent(events, {
      draft,
      filmKey,
      device: writer,
      author,
      at: now().toISOString(),
      seq: nextPlace(rows, writer),
    });
    await storage.events.append(recordOf(event));
    tabs.tell([filmKey]);
    return [...events, event];
  }

  async function append(
    filmKey: FilmKey,
    decide: Decide,
    author: string,
    left = attempts,
  ): Promise<AnnotationEvent[]> {
    try {
      return await appendOnce(filmKey, decide, author);
    } catch (error) {
      const wasOvertaken = isOsseletError(error) && error.code === 'already-stored';
      if (!wasOvertaken || left <= 1) throw error;
      return append(filmKey, decide, author, left - 1);
    }
  }

  async function merge(events: readonly AnnotationEvent[]): Promise<void> {
    await storage.events.appendAll(events.map(recordOf));
    tabs.tell([...new Set(events.map(({ filmKey }) => filmKey))]);
  }

  const underWay = new Set<Promise<unknown>>();
  function noted<Value>(writing: Promise<Value>): Promise<Value> {
    underWay.add(writing);
    const done = () => underWay.delete(writing);
    writing.then(done, done);
    return writing;
  }
  return {
    device: () => storage.device(),
    ofFilm: async (filmKey) => (await rowsOfFilm(filmKey)).events,
    all: async () => eventsInTurns(await storage.events.all()),
    unreadable: async (filmKey) => (await rowsOfFilm(filmKey)).unreadable,
    append: (filmKey, decide, author = '') =>
      noted(exclusively(`osselet.annotations.${filmKey}`, () => append(filmKey, decide, author))),
    merge: (events) => noted(merge(events)),
    settled: async () => void (await Promise.allSettled(underWay)),
  };
}

/** Of 100,000 rows, in steps of some milliseconds: the page goes on in between. */
async function eventsInTurns(records: readonly EventRecord[]): Promise<AnnotationEvent[]> {
  const events: AnnotationEvent[] = [];
  for (let at = 0; at < records.length; at += rowsOfTurn) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const event of rowsOf(records.slice(at, at + rowsOfTurn)).events) events.push(event);
  }
  return events;
}

const rowsOfTurn = 10_000;

function recordOf(event: AnnotationEvent): EventRecord {
  const { id, filmKey, device, seq } = event;
  return { id, filmKey, device, seq, event };
}

interface Saying {
  readonly draft: Draft;
  readonly filmKey: FilmKey;
  readonly device: string;
  readonly author: string;
  readonly at: string;
  readonly seq: number;
}

/** A row that cannot be read holds its place: the chain goes on behind it. */
function nextPlace(rows: readonly Pick<EventRecord, 'device' | 'seq'>[], device: string): number {
  return rows.reduce((last, row) => (row.device === device ? Math.max(last, row.seq) : last), 0) + 1;
}

function nextEvent(
  events: readonly AnnotationEvent[],
  { draft, filmKey, device, author, at, seq }: Saying,
): Promise<AnnotationEvent> {
  const last = events.filter((event) => event.device === device).at(-1);
  return seal({
    ...draft,
    id: randomId(),
    filmKey,
    device,
    seq,
    lamport: events.reduce((latest, { lamport }) => Math.max(latest, lamport), 0) + 1,
    at,
    author,
    prev: last?.hash ?? genesis,
    parents: headsOfOthers(events, device),
  });
}

function headsOfOthers(events: readonly AnnotationEvent[], device: string): string[] {
  const heads = new Map<string, AnnotationEvent>();
  for (const event of events) {
    const isLater = event.seq > (heads.get(event.device)?.seq ?? 0);
    if (event.device !== device && isLater) heads.set(event.device, event);
  }
  return [...heads.values()].map(({ hash }) => hash).sort();
}
