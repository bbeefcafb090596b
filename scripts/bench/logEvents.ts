/** A log of 100,000 events, 2,000 films of 50, as rows of storage. */
import { aMark, aVerdict } from '../../src/annotations/builders.ts';
import { genesis, type seal } from '../../src/annotations/chain.ts';
import type { Draft } from '../../src/annotations/event.ts';
import { randomId } from '../../src/foundation/index.ts';
import type { EventRecord } from '../../src/storage/index.ts';

const [films, ofEach] = [2_000, 50];

/** `sealed` gives an event its hash. */
export async function aLog(sealed: typeof seal): Promise<EventRecord[]> {
  const chains = Array.from({ length: films }, (_, film) => chainOf(`1.2.840.${String(film)}#0`, sealed));
  return (await Promise.all(chains)).flat();
}

/** For measures in which no hash is looked at: 100,000 of them take seconds. As long and as random as they are. */
export const hashless: typeof seal = (event) =>
  Promise.resolve({ ...event, hash: `${randomId()}${randomId()}`.replaceAll('-', '') });

async function chainOf(filmKey: string, sealed: typeof seal): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  let prev = genesis;
  for (let seq = 1; seq <= ofEach; seq++) {
    // Random, as those of the log are: its rows lie in the order of their ids.
    const id = randomId();
    const place = { id, filmKey, device: 'd1', seq };
    const at = new Date(1_790_000_000_000 + seq * 1000).toISOString();
    const event = await sealed({
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
