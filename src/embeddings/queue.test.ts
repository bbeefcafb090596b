import { describe, expect, it } from 'vitest';
import { OsseletError } from '../foundation/index.ts';
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

  it('answers the jobs that wait with the reason when it is abandoned, lets the one under way end, and goes on', async () => {
    const queue = createQueue();
    const ran: string[] = [];
    const job = (name: string) => () => Promise.resolve(void ran.push(name));
    const underWay = queue.run('screen', job('under way'));
    const waiting = [queue.run('text', job('sentence')), queue.run('background', job('film'))];
    const reason = new OsseletError('embeddings', 'stopped');

    queue.abandon(reason);

    for (const left of waiting) await expect(left).rejects.toBe(reason);
    await underWay;
    await queue.run('screen', job('next'));
    expect(ran).toEqual(['under way', 'next']);
  });
});
