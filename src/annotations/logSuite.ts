/** The promises of the log over any storage; `openTwice` gives two connections to one storage, as two tabs have. */
import { describe, expect, it } from 'vitest';
import type { Storage } from '../storage/index.ts';
import { anEvent, aVerdict, film } from './builders.ts';
import { genesis, verifyChain } from './chain.ts';
import type { Exclusively } from './lock.ts';
import { createAnnotationLog } from './log.ts';

const unlocked: Exclusively = (...[, work]) => work();

export function logSuite(openTwice: () => Promise<readonly [Storage, Storage]>): void {
  it('numbers, dates and chains what is said', async () => {
    const [storage] = await openTwice();
    const now = () => new Date('2026-11-24T08:30:00Z');
    const log = createAnnotationLog(storage, { now });

    await log.append(film, () => aVerdict());
    const [first, second] = await log.append(film, () => aVerdict({ value: 'rejected' }));

    expect(first).toMatchObject({ seq: 1, lamport: 1, prev: genesis, at: '2026-11-24T08:30:00.000Z' });
    expect(second).toMatchObject({ seq: 2, lamport: 2, prev: first?.hash, value: 'rejected' });
    expect(await log.ofFilm(film)).toEqual([first, second]);
  });

  it('says which events of other devices its writer knew, and counts on from the latest of them', async () => {
    const [storage] = await openTwice();
    const log = createAnnotationLog(storage);
    const others = [
      anEvent({ device: 'b', seq: 1, lamport: 1 }, { hash: 'b1' }),
      anEvent({ device: 'b', seq: 2, lamport: 7 }, { hash: 'b2' }),
      anEvent({ device: 'a', seq: 1, lamport: 3 }, { hash: 'a1' }),
    ];
    for (const event of others) {
      const { id, filmKey, device, seq } = event;
      await storage.events.append({ id, filmKey, device, seq, event });
    }

    const events = await log.append(film, () => aVerdict());

    expect(events.at(-1)).toMatchObject({ seq: 1, lamport: 8, prev: genesis, parents: ['a1', 'b2'] });
  });

  it('says nothing when there is nothing to say', async () => {
    const [storage] = await openTwice();
    const log = createAnnotationLog(storage);

    expect(await log.append(film, () => null)).toEqual([]);
    expect(await log.all()).toEqual([]);
  });

  describe.each([
    ['under the common lock', undefined],
    ['where there is no lock', unlocked],
  ])('two tabs that write at once, %s', (_, exclusively) => {
    it('interleave in one unbroken chain, no event lost', async () => {
      const options = exclusively === undefined ? {} : { exclusively };
      const tabs = (await openTwice()).map((storage) => createAnnotationLog(storage, options));

      for (let turn = 0; turn < 10; turn++) {
        await Promise.all(tabs.map((tab) => tab.append(film, () => aVerdict({ sentence: String(turn) }))));
      }

      const events = await tabs[0]!.ofFilm(film);
      expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
      expect(await verifyChain(events)).toEqual([]);
    });
  });
}
