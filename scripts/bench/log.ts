/**
 * Opening a log of 100,000 events, 2,000 films of 50. `oursMs`: rows to events and the state that holds, as at a start. Peer: the
 * same events as JSON lines, `JSON.parse` and one pass that keeps the last of each film. `chainMs`: every hash and link verified,
 * which a start leaves to the film that is opened.
 */
import { seal, verifyChain } from '../../src/annotations/chain.ts';
import type { AnnotationEvent } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { rowsOf } from '../../src/annotations/readable.ts';
import type { Told } from './decode.ts';
import { aLog } from './logEvents.ts';
import { compare } from './timing.ts';

const name = 'log.open-100000';
const rounds = 3;

export async function benchLog(isWanted: (name: string) => boolean, tell: Told): Promise<void> {
  if (!isWanted(name)) return;
  const records = await aLog(seal);
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
