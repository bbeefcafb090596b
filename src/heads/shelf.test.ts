import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import type { Head } from './head.ts';
import { createShelf } from './shelf.ts';
import { anOrder, inventedSet } from './training/inventedSet.ts';
import { trained } from './training/trained.ts';

let [first, second]: Head[] = [];

beforeAll(async () => {
  const set = inventedSet({ films: 160, columns: 6 });
  first = await trained(anOrder(set));
  second = await trained(anOrder(set, { version: 2, inUse: first }));
});

async function withTwo() {
  const storage = createMemoryStorage();
  const shelf = createShelf(storage);
  await shelf.keep(first!, ['f1', 'f2']);
  await shelf.keep(second!, ['f2', 'f3']);
  return { storage, shelf };
}

describe('the heads of a workstation', () => {
  it('are put in use and rolled back, no version being lost', async () => {
    const { shelf } = await withTwo();
    expect(await shelf.inUse('fracture')).toBeNull();

    await shelf.use('fracture', 2);
    expect((await shelf.inUse('fracture'))?.origin.version).toBe(2);
    await shelf.use('fracture', 1);
    expect((await shelf.inUse('fracture'))?.weights).toEqual(first!.weights);
    await shelf.use('fracture', null);

    expect(await shelf.inUse('fracture')).toBeNull();
    expect((await shelf.versions('fracture')).heads.map(({ origin }) => origin.version)).toEqual([1, 2]);
  });

  it('are numbered within their task', async () => {
    const { shelf } = await withTwo();

    expect(await shelf.nextVersion('fracture')).toBe(3);
    expect(await shelf.nextVersion('bone-age')).toBe(1);
  });

  it('say how many of their films were erased since, and no longer which', async () => {
    const { storage, shelf } = await withTwo();
    const event = { id: 'e', filmKey: 'f1', device: 'd', seq: 1, event: {} };
    await storage.events.append(event);

    await storage.erasures.erase({
      by: 'patient',
      at: new Date('2026-11-27T10:00:00Z'),
      isLeaving: ({ key }) => key === 'f1',
      headOf: () => 'hash',
    });

    expect([...(await shelf.versions('fracture')).erased]).toEqual([[1, 1]]);
    const [kept] = await storage.heads.all();
    expect(kept?.filmMarks).toHaveLength(1);
  });

  it('are never replaced under their number', async () => {
    const { shelf } = await withTwo();

    await expect(shelf.keep(second!, [])).rejects.toMatchObject({ code: 'already-stored' });
  });

  it('are not used when what is kept was changed', async () => {
    const { storage, shelf } = await withTwo();
    const [kept] = await storage.heads.all();
    const text = kept!.text.replace('"version":1', '"version":3');
    await storage.heads.add({ task: 'fracture', version: 3, text });
    await shelf.use('fracture', 3);

    await expect(shelf.inUse('fracture')).rejects.toMatchObject({ room: 'heads', code: 'head-changed' });
    const { heads, error } = await shelf.versions('fracture');
    expect(heads.map(({ origin }) => origin.version)).toEqual([1, 2]);
    expect(error).toMatchObject({ code: 'head-changed', facts: { task: 'fracture' } });
  });
});
