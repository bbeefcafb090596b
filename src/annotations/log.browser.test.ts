import { afterEach, describe, expect, it } from 'vitest';
import { openBrowserStorage, type Storage } from '../storage/index.ts';
import { aVerdict, film } from './builders.ts';
import { verifyChain } from './chain.ts';
import { createExclusively } from './lock.ts';
import { createAnnotationLog } from './log.ts';
import { logSuite } from './logSuite.ts';

const opened: Storage[] = [];
function openTab(name: string): Storage {
  const storage = openBrowserStorage(name);
  opened.push(storage);
  return storage;
}
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});

describe('the annotation log in IndexedDB', () => {
  logSuite(() => {
    const name = crypto.randomUUID();
    return Promise.resolve([openTab(name), openTab(name)]);
  });

  it('has its events, still in one chain, after the page was closed and opened again', async () => {
    const name = crypto.randomUUID();
    const before = createAnnotationLog(openTab(name));
    await before.append(film, () => aVerdict());
    opened[0]?.close();

    const after = createAnnotationLog(openTab(name));
    const events = await after.append(film, () => aVerdict({ value: 'rejected' }));

    expect(events.map((event) => event.kind === 'verdict' && event.value)).toEqual(['confirmed', 'rejected']);
    expect(await verifyChain(await after.ofFilm(film))).toEqual([]);
  });

  it('holds a lock that other tabs see', async () => {
    const held = await createExclusively()('osselet.test', () => navigator.locks.query());

    expect(held.held?.map((lock) => lock.name)).toContain('osselet.test');
  });
});
