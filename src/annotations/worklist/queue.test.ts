import { describe, expect, it } from 'vitest';
import { currentFilm, defer, progressOf, skip, startQueue, stepTo, toNextOpen, without } from './queue.ts';

const list = {
  id: 'l1',
  prompt: 'fracture',
  finding: 'fracture',
  strategy: 'random',
  seed: 1,
  pool: '',
  items: ['a', 'b', 'c', 'd'].map((filmKey) => ({ filmKey, share: 'chosen' as const })),
} as const;
const done =
  (...keys: string[]) =>
  (key: string) =>
    keys.includes(key);

describe('reading through a list', () => {
  it('goes to the neighbour, answered or not, and holds at both ends', () => {
    const queue = startQueue(list);

    expect(currentFilm(stepTo(queue, -1))).toBe('a');
    expect(currentFilm(stepTo(queue, 1))).toBe('b');
    expect(currentFilm(stepTo({ ...queue, at: 3 }, 1))).toBe('d');
  });

  it('goes on to the next film that nobody answered or skipped, over the end to the start', () => {
    const queue = skip(stepTo(startQueue(list), 1), 'unreadable');

    expect(currentFilm(toNextOpen(queue, done('c')))).toBe('d');
    expect(currentFilm(toNextOpen({ ...queue, at: 3 }, done('c', 'd')))).toBe('a');
  });

  it('comes back to what was put off once nothing else is left, and stays there when all is read', () => {
    const queue = defer(startQueue(list));

    expect(currentFilm(toNextOpen(queue, done()))).toBe('b');
    expect(currentFilm(toNextOpen({ ...queue, at: 3 }, done('b', 'c', 'd')))).toBe('a');
    expect(currentFilm(toNextOpen({ ...queue, at: 3 }, done('a', 'b', 'c', 'd')))).toBe('d');
  });

  it('counts what is done, skipped, put off and left; an answer counts more than a skip', () => {
    const queue = skip(stepTo(skip(defer(startQueue(list)), 'other'), 1), 'unreadable');

    expect(progressOf(queue, done('a'))).toEqual({ total: 4, done: 1, skipped: 1, deferred: 0, left: 2 });
  });

  it('reads a skipped film after all once it is put off', () => {
    const queue = defer(skip(startQueue(list), 'other'));

    expect(progressOf(queue, done())).toEqual({ total: 4, done: 0, skipped: 0, deferred: 1, left: 4 });
  });

  it('loses a film that left, and stays on the one in reading', () => {
    const queue = without({ ...startQueue(list), at: 2 }, new Set(['a']));

    expect(currentFilm(queue)).toBe('c');
    expect(progressOf(queue, done()).total).toBe(3);
    expect(currentFilm(without(queue, new Set(['b', 'c', 'd'])))).toBeNull();
  });
});
