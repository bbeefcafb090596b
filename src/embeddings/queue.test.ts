import { describe, expect, it } from 'vitest';
import { createQueue, type Priority } from './queue.ts';

describe('the queue of the encoder', () => {
  it('answers sentences first, then the film on screen, then the films being indexed', async () => {
    const queue = createQueue();
    const done: string[] = [];
    const job = (priority: Priority, name: string) =>
      queue.run(priority, () => Promise.resolve(void done.push(name)));

    await Promise.all([
      job('background', 'under way'),
      job('background', 'indexed'),
      job('screen', 'film'),
      job('text', 'first sentence'),
      job('text', 'second sentence'),
    ]);

    expect(done).toEqual(['under way', 'first sentence', 'second sentence', 'film', 'indexed']);
  });

  it('runs one job at a time', async () => {
    const queue = createQueue();
    let running = 0;
    const most: number[] = [];
    const job = async () => {
      most.push(++running);
      await Promise.resolve();
      running--;
    };

    await Promise.all([queue.run('screen', job), queue.run('text', job), queue.run('screen', job)]);

    expect(Math.max(...most)).toBe(1);
  });

  it('goes on after a job that failed', async () => {
    const queue = createQueue();
    const failed = queue.run('screen', () => Promise.reject(new RangeError('bad film')));
    const next = queue.run('screen', () => Promise.resolve('next film'));

    await expect(failed).rejects.toThrow('bad film');
    expect(await next).toBe('next film');
  });
});
