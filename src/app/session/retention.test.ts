import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../storage/index.ts';
import { createErasing } from './erasing.ts';
import { createRetention } from './retention.ts';

const now = () => new Date('2026-11-27T08:00:00.000Z');

/** Films last opened so many days ago, named by that. */
async function aStart(
  configured: number | null,
  daysAgo: readonly number[],
  chosen?: string,
  storage = createMemoryStorage(),
) {
  for (const days of daysAgo) {
    const at = new Date(now().getTime() - days * 86_400_000).toISOString();
    const key = `${String(days)} days`;
    await storage.films.put(
      {
        key,
        film: {},
        pixelSha256: 'a',
        patientMark: null,
        place: null,
        firstOpenedAt: at,
        lastOpenedAt: at,
      },
      { width: 1, height: 1, data: Uint8Array.of(1) },
    );
  }
  if (chosen !== undefined) await storage.settings.put('retention-days', chosen);
  const erasing = createErasing({
    storage,
    catalogue: () => ({ films: [], restore: () => Promise.resolve() }),
    log: { settled: () => Promise.resolve() },
    forget: () => undefined,
    removeCopies: () => Promise.resolve(),
    now,
  });
  const retention = createRetention({ settings: storage.settings, erasing, configured, now });
  await retention.start();
  await retention.count();
  const kept = (await storage.films.all()).map(({ key }) => key);
  return { kept, retention, erasing, storage };
}

describe('how long films are kept', () => {
  it('films not opened for longer leave at the start, with a tombstone, and those about to leave are counted', async () => {
    const { kept, retention, erasing } = await aStart(90, [0, 84, 89, 91, 400]);

    expect(kept).toEqual(['0 days', '84 days', '89 days']);
    expect(retention.store.getState()).toMatchObject({ erased: 2, soon: 2 });
    expect(await erasing.tombstones()).toMatchObject([{ by: 'age', counts: { films: 2 } }]);
  });

  it('an annotated film is never erased unasked', async () => {
    const storage = createMemoryStorage();
    const first = await aStart(90, [400], undefined, storage);
    await storage.films.put(
      {
        key: 'annotated',
        film: {},
        pixelSha256: 'a',
        patientMark: null,
        place: null,
        firstOpenedAt: '2025-01-01T00:00:00.000Z',
        lastOpenedAt: '2025-01-01T00:00:00.000Z',
      },
      { width: 1, height: 1, data: Uint8Array.of(1) },
    );
    await storage.events.append({ id: 'e', filmKey: 'annotated', device: 'd', seq: 1, event: {} });

    await first.retention.start();

    expect((await storage.films.all()).map(({ key }) => key)).toEqual(['annotated']);
    expect(first.retention.store.getState()).toMatchObject({ erased: 0, soon: 0 });
  });

  it('the person may keep them for less, and not for longer, than the hospital says', async () => {
    expect((await aStart(90, [40, 60], '50')).kept).toEqual(['40 days']);
    expect((await aStart(90, [100], '365')).kept).toEqual([]);
    expect((await aStart(null, [40, 60], '50')).kept).toEqual(['40 days']);
  });

  it('without a limit nothing leaves, and nothing is on record', async () => {
    const { kept, erasing } = await aStart(null, [4000]);

    expect(kept).toEqual(['4000 days']);
    expect(await erasing.tombstones()).toEqual([]);
  });

  it('a choice is kept for the next start, and erases nothing now', async () => {
    const { retention, storage } = await aStart(90, [40]);

    await retention.choose(30);

    expect(await storage.settings.get('retention-days')).toBe('30');
    expect(await storage.films.all()).toHaveLength(1);
    expect(retention.store.getState().chosen).toBe(30);
  });

  it('a choice that cannot be read is none', async () => {
    expect((await aStart(90, [40], 'trente')).kept).toEqual(['40 days']);
  });
});
