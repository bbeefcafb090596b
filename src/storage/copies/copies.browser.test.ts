import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { createCopies } from './copies.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await createCopies().clear();
});

const film = (bytes: number) => new File([new Uint8Array(bytes).fill(7)], 'IM1');

describe('copies of films', () => {
  it('are read back byte for byte, by another page too, and counted', async () => {
    await createCopies().write('a', new Blob([Uint8Array.of(1, 2, 3)]));

    const copy = await createCopies().read('a', 3);

    expect([...new Uint8Array((await copy?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([1, 2, 3]);
    expect(await createCopies().use()).toMatchObject({ count: 1, bytes: 3 });
  });

  it('past the budget are refused whole, and those before stay', async () => {
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 4000, usage: 0 });
    const copies = createCopies();
    await copies.write('a', film(600));

    await expect(copies.write('b', film(600))).rejects.toMatchObject({
      room: 'storage',
      code: 'copies-full',
    });

    expect(await copies.read('b', 600)).toBeNull();
    expect(await copies.use()).toEqual({ count: 1, bytes: 600, budgetBytes: 1000 });
    await copies.remove(['a']);
    await copies.write('b', film(600));
    expect((await copies.read('b', 600))?.size).toBe(600);
  });

  it('for which the disk has no room say so, and nothing is left of them', async () => {
    const { origin } = window.location;
    const { usage = 0 } = await navigator.storage.estimate();
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 1e9, usage: 0 });
    const copies = createCopies();
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1e6 });

    const written = copies.write('a', film(8e6));

    await expect(written).rejects.toMatchObject({ code: 'quota-exceeded' });
    expect(await copies.use()).toMatchObject({ count: 0, bytes: 0 });
    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    await copies.write('a', film(8e6));
    expect((await copies.read('a', 8e6))?.size).toBe(8e6);
  });

  it('that are not whole are none', async () => {
    await createCopies().write('a', film(10));

    expect(await createCopies().read('a', 11)).toBeNull();
    expect(await createCopies().read('never', 1)).toBeNull();
  });

  it('go when they are removed, all at once, or when no film needs them', async () => {
    const copies = createCopies();
    for (const id of ['a', 'b', 'c']) await copies.write(id, film(10));

    await copies.remove(['a', 'unknown']);
    await copies.clear(new Set(['b']), Date.now() + 60_000);
    expect(await copies.use()).toMatchObject({ count: 1 });
    await copies.clear();

    expect(await copies.use()).toMatchObject({ count: 0, bytes: 0 });
  });
});
