import { describe, expect, it } from 'vitest';
import { dicomError } from '../errors.ts';
import type { Answer, DecoderProtocol } from '../protocol.ts';
import { lineTo } from './inProcess.ts';
import { createPool, type PoolOptions } from './pool.ts';
import type { Call } from './slot.ts';

const answer = <Value>(value: Value, wasmBytes = 0): Answer<Value> => ({ value, frameBytes: 8, wasmBytes });

const never = () => new Promise<never>(() => undefined);

/** A pool whose workers do nothing of their own; `lives` tells which of them were started and ended. */
function aPool(changes: Partial<PoolOptions> = {}) {
  const lives: string[] = [];
  const forgotten: string[] = [];
  let stop: (error: unknown) => void = () => undefined;
  let started = 0;
  const pool = createPool({
    size: 1,
    start: () => {
      const name = String(++started);
      lives.push(`start ${name}`);
      const decoder: Partial<DecoderProtocol> = {
        ready: () => Promise.resolve(),
        forget: (readings) => Promise.resolve(void forgotten.push(`${name}: ${readings.join()}`)),
      };
      const stopped = new Promise<never>((_, reject) => (stop = reject));
      return { ...lineTo(decoder as DecoderProtocol), stopped, end: () => void lives.push(`end ${name}`) };
    },
    patience: { ticks: 3, tickMs: 5 },
    framesBytes: 100,
    idle: { wasmBytes: 1000, ms: 5 },
    ...changes,
  });
  const ask = <Value>(call: Call<Value>, reading?: string) =>
    pool.ask(call, { priority: 'background', ...(reading !== undefined && { reading }) });
  return { pool, ask, lives, forgotten, stop: (error: unknown) => stop(error) };
}

describe('a worker that is stuck', () => {
  it('is ended: its film gets a typed error, and those that waited are decoded by a fresh worker', async () => {
    const { ask, lives } = aPool();

    const stuck = ask(never, 'hostile').catch((error: unknown) => error);
    const next = ask(() => Promise.resolve(answer('next film')), 'good');

    expect(await stuck).toMatchObject({ room: 'dicom', code: 'decoding-took-too-long' });
    expect(await next).toBe('next film');
    expect(lives).toEqual(['start 1', 'end 1', 'start 2']);
  });

  it('loses the frames it held, and no one is sent to it for them', async () => {
    const { ask, lives } = aPool({ size: 2 });
    await ask(() => Promise.resolve(answer('decoded')), 'held');
    await ask(never, 'hostile').catch(() => undefined);

    expect(await ask(() => Promise.resolve(answer('again')), 'held')).toBe('again');
    expect(lives).toEqual(['start 1', 'end 1', 'start 2']);
  });
});

describe('a worker that stops by itself', () => {
  it('while it decodes gives the film a typed error, and the next film a fresh worker', async () => {
    const { ask, lives, stop } = aPool();
    const dying = ask(() => {
      stop(dicomError('decoder-stopped'));
      return never();
    }).catch((error: unknown) => error);

    expect(await dying).toMatchObject({ code: 'decoder-stopped' });
    expect(await ask(() => Promise.resolve(answer(1)))).toBe(1);
    expect(lives).toEqual(['start 1', 'end 1', 'start 2']);
  });

  it('between two films is replaced without a word', async () => {
    const { ask, lives, stop } = aPool();
    await ask(() => Promise.resolve(answer(1)));
    stop(dicomError('decoder-stopped'));
    await expect.poll(() => lives).toEqual(['start 1', 'end 1']);

    expect(await ask(() => Promise.resolve(answer(2)))).toBe(2);
  });
});

describe('the memory of a worker', () => {
  it('whose codec grew large is given back once it has nothing to do', async () => {
    const { ask, lives } = aPool();

    await ask(() => Promise.resolve(answer('large', 2000)));

    await expect.poll(() => lives).toEqual(['start 1', 'end 1']);
  });

  it('is not given back while films come one after the other', async () => {
    const { ask, lives } = aPool({ idle: { wasmBytes: 1000, ms: 1000 } });

    for (let film = 0; film < 5; film++) await ask(() => Promise.resolve(answer(film, 2000)));

    expect(lives).toEqual(['start 1']);
  });

  it('is bounded over all workers: a frame that no longer fits is forgotten where it lies', async () => {
    const { ask, forgotten } = aPool({ framesBytes: 16 });
    for (const reading of ['a', 'b', 'a', 'c']) await ask(() => Promise.resolve(answer(reading)), reading);

    expect(forgotten).toEqual(['1: b']);
  });
});

it('a refused film is no reason to end the worker', async () => {
  const { ask, lives } = aPool();

  const refused = ask(() => Promise.reject(dicomError('pixel-data-damaged')));

  await expect(refused).rejects.toMatchObject({ code: 'pixel-data-damaged' });
  expect(lives).toEqual(['start 1']);
});

it('as many films are decoded at the same time as there are workers', async () => {
  const { ask } = aPool({ size: 3 });
  const working = new Set<number>();
  let most = 0;
  const decode = (film: number) => async () => {
    working.add(film);
    most = Math.max(most, working.size);
    await new Promise((resolve) => setTimeout(resolve, 2));
    working.delete(film);
    return answer(film);
  };

  await Promise.all([1, 2, 3, 4, 5, 6, 7].map((film) => ask(decode(film))));

  expect(most).toBe(3);
});
