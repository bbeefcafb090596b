/**
 * The codec workers behind one queue. Each has one request at a time, so that a stuck one loses that request only: all
 * others wait here, on the page, and go to the next worker that is free.
 */
import { toOsseletError } from '../../foundation/index.ts';
import { createHolders, type Dropped } from './holders.ts';
import { nextStart, type Priority, type Waiting } from './queue.ts';
import { createSlot, type Call, type DecoderLine, type Slot } from './slot.ts';
import type { Patience } from './watch.ts';

export interface PoolOptions {
  readonly size: number;
  readonly start: () => DecoderLine;
  readonly patience: Patience;
  /** Of all frames kept in all workers. */
  readonly framesBytes: number;
  /** A worker whose codecs grew past this is ended after so long without work: their memory never shrinks. */
  readonly idle: { readonly wasmBytes: number; readonly ms: number };
}

export interface Asking {
  readonly priority: Priority;
  /** Of the film asked about: its frame is decoded once for all who ask. */
  readonly reading?: string;
}

export interface Pool {
  readonly size: number;
  /** @throws OsseletError what the decoder refused, or why its worker was ended */
  ask<Value>(call: Call<Value>, asking: Asking): Promise<Value>;
  forget(reading: string): void;
  end(): void;
}

interface Job extends Waiting {
  /** Answers how to tell the one who asked: the worker is free first. */
  run(place: Place): Promise<() => void>;
}

interface Place {
  readonly slot: Slot;
  job: Job | null;
}

export function createPool({ size, start, patience, framesBytes, idle }: PoolOptions): Pool {
  const waiting: Job[] = [];
  const holders = createHolders<Place>(framesBytes);
  const places = Array.from({ length: size }, (): Place => {
    const slot = createSlot(start, patience, () => holders.dropAllOf(place));
    const place: Place = { slot, job: null };
    return place;
  });

  function forgetAt(dropped: readonly Dropped<Place>[]): void {
    for (const { slot: place, reading } of dropped) place.slot.forget([reading]);
  }

  function dispatch(): void {
    for (;;) {
      const slots = places.map(({ slot, job }) => ({
        working: job === null ? undefined : job.reading,
        isStarted: slot.isStarted(),
      }));
      const next = nextStart(waiting, slots, (reading) => {
        const holder = holders.holderOf(reading);
        return holder && places.indexOf(holder);
      });
      const place = next && places[next.slot];
      const [job] = next ? waiting.splice(next.job, 1) : [];
      if (!place || !job) return;
      place.job = job;
      void job.run(place).then((tell) => {
        place.job = null;
        tell();
        dispatch();
      });
    }
  }

  async function run<Value>(place: Place, call: Call<Value>, reading: string | null): Promise<Value> {
    const { value, frameBytes, wasmBytes } = await place.slot.run(call);
    if (reading !== null) forgetAt(holders.hold(reading, place, frameBytes));
    if (wasmBytes > idle.wasmBytes) place.slot.endWhenIdle(idle.ms);
    return value;
  }

  return {
    size,
    ask(call, { priority, reading = null }) {
      return new Promise((resolve, reject) => {
        const told = (place: Place) =>
          run(place, call, reading).then(
            (value) => () => resolve(value),
            (error: unknown) => () => reject(toOsseletError(error)),
          );
        waiting.push({ priority, reading, run: told });
        dispatch();
      });
    },
    forget: (reading) => forgetAt(holders.drop(reading)),
    end() {
      waiting.length = 0;
      for (const { slot } of places) slot.end();
    },
  };
}
