import { describe, expect, it } from 'vitest';
import { createMemoryStorage, type EventRecord } from '../storage/index.ts';
import { aVerdict } from './builders.ts';
import { createAnnotationLog } from './log.ts';
import { faultsIn } from './verifyLog.ts';

async function aLog(films: readonly string[], ofEach: number): Promise<EventRecord[]> {
  const storage = createMemoryStorage();
  const log = createAnnotationLog(storage);
  for (const film of films)
    for (let at = 0; at < ofEach; at++) await log.append(film, () => aVerdict({ sentence: String(at) }));
  return storage.events.all();
}

async function* pagesOf(records: readonly EventRecord[], length: number) {
  for (let at = 0; at < records.length; at += length)
    yield await Promise.resolve(records.slice(at, at + length));
}

describe('the chains of the whole log', () => {
  it('hold as they were written, wherever a page ends', async () => {
    const records = await aLog(['a#0', 'b#0', 'c#0'], 4);

    for (const length of [1, 3, 5, 12]) expect(await faultsIn(pagesOf(records, length))).toEqual([]);
    expect(await faultsIn(pagesOf([], 1))).toEqual([]);
  });

  it('tell each film of which one was altered, or of which a row cannot be read, once', async () => {
    const records = await aLog(['a#0', 'b#0', 'c#0'], 4);
    const altered = records.map((record, at) => {
      if (at === 5) return { ...record, event: { ...record.event, value: 'rejected' } };
      return at === 9 ? { ...record, id: '', event: {} } : record;
    });

    for (const length of [1, 3, 12])
      expect(await faultsIn(pagesOf(altered, length))).toEqual([
        { filmKey: 'b#0', seq: 2, code: 'chain-broken' },
        { filmKey: 'c#0', seq: 2, code: 'row-unreadable' },
      ]);
  });
});
