/**
 * Opening a log of 100,000 events, 2,000 films of 50. `oursMs`: rows to events and the state that holds, as at a start. Peer: the
 * same events as JSON lines, `JSON.parse` and one pass that keeps the last of each film. `chainMs`: every hash and link verified,
 * which a start leaves to the film that is opened.
 */
import { aMark, aVerdict } from '../../src/annotations/builders.ts';
import { genesis, seal, verifyChain } from '../../src/annotations/chain.ts';
import type { AnnotationEvent, Draft } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { rowsOf } from '../../src/annotations/readable.ts';
import type { EventRecord } from '../../src/storage/index.ts';
import type { Told } from './decode.ts';
import { compare } from './timing.ts';

const name = 'log.open-100000';
const [films, ofEach, rounds] = [2_000, 50, 3];

export async function benchLog(isWanted: (name: string) => boolean, tell: Told): Promise<void> {
  if (!isWanted(name)) return;
  const records = await written();
  const lines = records.map(({ event }) => JSON.stringify(event));
  const ours = () => fold(rowsOf(records).events);
  const times = await compare(ours, () => lastOfEach(lines), rounds);
  const from = performance.now();
  const faults = await verifyChain(rowsOf(records).events);
  tell(name, {
    ...times,
    peer: 'JSON.parse of each line and the last event of each film',
    chainMs: Math.round(performance.now() - from),
    faults: faults.length,
  });
}

function lastOfEach(lines: readonly string[]): Map<string, AnnotationEvent> {
  const last = new Map<string, AnnotationEvent>();
  for (const line of lines) {
    const event = JSON.parse(line) as AnnotationEvent;
    last.set(event.filmKey, event);
  }
  return last;
}

async function written(): Promise<EventRecord[]> {
  const chains = Array.from({ length: films }, (_, film) => chainOf(`1.2.840.${String(film)}#0`));
  return (await Promise.all(chains)).flat();
}

async function chainOf(filmKey: string): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  let prev = genesis;
  for (let seq = 1; seq <= ofEach; seq++) {
    const id = `${filmKey}/${String(seq)}`;
    const place = { id, filmKey, device: 'd1', seq };
    const at = new Date(1_790_000_000_000 + seq * 1000).toISOString();
    const event = await seal({
      ...draftAt(filmKey, seq),
      ...place,
      lamport: seq,
      at,
      author: '',
      prev,
      parents: [],
    });
    records.push({ ...place, event });
    prev = event.hash;
  }
  return records;
}

/** Verdicts, marks and what is made of them, and undos: as an hour of annotating leaves them. */
function draftAt(filmKey: string, seq: number): Draft {
  const markId = `${filmKey}/m${String(seq - (seq % 5))}`;
  switch (seq % 5) {
    case 0:
      return { kind: 'mark', markId, mark: aMark() };
    case 1:
      return aVerdict({ finding: `finding ${String(seq % 7)}` });
    case 2:
    case 3:
      return { kind: 'mark-changed', markId, change: { text: String(seq) } };
    default:
      return { kind: 'undo', target: `${filmKey}/${String(seq - 1)}` };
  }
}
