import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OsseletError } from '../../../foundation/index.ts';
import { createIndexingQueue } from './queue.ts';

const list = ['a', 'b', 'c', 'd', 'e'];
const damaged = new OsseletError('dicom', 'pixel-data-damaged');

/** All that can be taken, in the order in which it is. */
function taken(queue: ReturnType<typeof createIndexingQueue>, focus: string | null): string[] {
  const keys: string[] = [];
  for (let key = queue.next(list, focus); key !== null; key = queue.next(list, focus)) keys.push(key);
  return keys;
}

describe('the queue of films to be indexed', () => {
  it('takes the film on screen first, then its neighbours in the list, going outwards', () => {
    const queue = createIndexingQueue();
    queue.add(list);

    expect(taken(queue, 'c')).toEqual(['c', 'd', 'b', 'e', 'a']);
  });

  it('turns to the film that came on screen meanwhile', () => {
    const queue = createIndexingQueue();
    queue.add(list);

    const first = queue.next(list, 'a');
    const then = queue.next(list, 'e');

    expect([first, then]).toEqual(['a', 'e']);
  });

  it('takes films in the order of the list where none is on screen, and one that is not listed last', () => {
    const queue = createIndexingQueue();
    queue.add(['z', 'b', 'a']);

    expect(taken(queue, null)).toEqual(['a', 'b', 'z']);
  });

  it('counts what is done, what failed and why, and goes on after a failure', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b', 'c']);
    queue.next(list, null);
    queue.next(list, null);

    queue.finish('a', damaged);
    queue.finish('b');

    expect(queue.counts()).toEqual({
      total: 3,
      done: 1,
      failures: new Map([['a', damaged]]),
      isPaused: false,
    });
    expect(queue.next(list, null)).toBe('c');
  });

  it('gives nothing out while paused, and keeps what waits', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b']);
    queue.pause(true);

    expect(queue.next(list, 'a')).toBeNull();
    queue.pause(false);
    expect(queue.next(list, 'a')).toBe('a');
  });

  it('counts as done a film whose vector a question needed meanwhile', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b']);
    queue.pause(true);

    queue.settle('a');

    expect(queue.counts()).toMatchObject({ total: 2, done: 1 });
  });

  it('indexes again a film that was read anew while it was under way, and counts it once', () => {
    const queue = createIndexingQueue();
    queue.add(['a']);
    queue.next(list, null);

    queue.add(['a']);

    expect(queue.next(list, null)).toBeNull();
    expect(queue.finish('a')).toBe(false);
    expect(queue.next(list, null)).toBe('a');
    expect(queue.finish('a')).toBe(true);
    expect(queue.counts()).toMatchObject({ total: 1, done: 1 });
  });

  it('no longer counts a film that was taken off the list, even while it is under way', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b']);
    queue.next(list, 'a');

    queue.leave(['a', 'b']);

    expect(queue.finish('a')).toBe(false);
    expect(queue.counts()).toMatchObject({ total: 0, done: 0 });
  });

  it('gives up what waits when it is stopped, and lets what is under way end', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b', 'c']);
    queue.next(list, 'a');

    expect(queue.stop()).toEqual(['b', 'c']);
    expect(queue.finish('a')).toBe(true);
    expect(queue.counts()).toMatchObject({ total: 1, done: 1 });
  });

  it('tries a failed film again within the same count', () => {
    const queue = createIndexingQueue();
    queue.add(['a', 'b']);
    taken(queue, null);
    queue.finish('a', damaged);
    queue.finish('b');

    queue.add(['a']);
    taken(queue, null);
    queue.finish('a');

    expect(queue.counts()).toMatchObject({ total: 2, done: 2, failures: new Map() });
  });

  it('begins a new count with the next films once all are done', () => {
    const queue = createIndexingQueue();
    queue.add(['a']);
    taken(queue, null);
    queue.finish('a');

    queue.add(['b', 'c']);

    expect(queue.counts()).toMatchObject({ total: 2, done: 0 });
  });

  it('never counts more films than there are, nor gives one out twice at a time, whatever is done to it', () => {
    const key = fc.constantFrom(...list);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), keys: fc.uniqueArray(key) }),
      fc.record({ kind: fc.constantFrom('leave', 'settle', 'finish', 'fail'), key }),
      fc.record({ kind: fc.constantFrom('next', 'stop', 'pause', 'resume') }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const queue = createIndexingQueue();
        const underWay = new Set<string>();
        for (const step of steps) {
          if (step.kind === 'add' && 'keys' in step) queue.add(step.keys);
          else if ('key' in step) {
            if (step.kind === 'leave') queue.leave([step.key]);
            else if (step.kind === 'settle') queue.settle(step.key);
            else queue.finish(step.key, step.kind === 'fail' ? damaged : undefined);
            if (step.kind !== 'settle') underWay.delete(step.key);
          } else if (step.kind === 'next') {
            const next = queue.next(list, 'c');
            expect(next === null || !underWay.has(next)).toBe(true);
            if (next !== null) underWay.add(next);
          } else if (step.kind === 'stop') queue.stop();
          else queue.pause(step.kind === 'pause');
          const { total, done, failures } = queue.counts();
          expect(done + failures.size).toBeLessThanOrEqual(total);
        }
        queue.pause(false);
        for (const running of underWay) queue.finish(running);
        for (const left of taken(queue, 'a')) queue.finish(left);
        const { total, done, failures } = queue.counts();
        expect(done + failures.size).toBe(total);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
