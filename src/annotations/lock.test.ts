import { afterEach, expect, it, vi } from 'vitest';
import { createExclusively } from './lock.ts';

afterEach(() => vi.unstubAllGlobals());

it('a browser that refuses locks lets the work be done all the same, one after the other', async () => {
  const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { request: refuse } });
  const exclusively = createExclusively();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
  };

  await Promise.all([exclusively('film', work('first')), exclusively('film', work('second'))]);

  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('work that fails under a lock is not done a second time', async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  const work = vi.fn(() => Promise.reject(new Error('full')));

  await expect(createExclusively()('film', work)).rejects.toThrow('full');

  expect(work).toHaveBeenCalledTimes(1);
});
