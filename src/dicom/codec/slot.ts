/**
 * The place of one worker in the pool. A worker is started when it is first needed, watched while it works, and ended
 * when it is stuck, out of memory or dead: then the request at hand is refused and the next one starts a fresh worker.
 */
import { toOsseletError, type WorkerLine } from '../../foundation/index.ts';
import { endsDecoder } from '../errors.ts';
import type { Answer, DecoderProtocol } from '../protocol.ts';
import { watchFor, type Patience } from './watch.ts';

export interface DecoderLine extends WorkerLine<DecoderProtocol> {
  /** Rejects when the worker raises an error outside of any request; never resolves. */
  readonly stopped: Promise<never>;
}

export type Call<Value> = (decoder: DecoderProtocol) => Promise<Answer<Value>>;

export interface Slot {
  isStarted(): boolean;
  /** One at a time. @throws OsseletError */
  run<Value>(call: Call<Value>): Promise<Answer<Value>>;
  /** The frames of these readings go; a worker that is not there has none. */
  forget(readings: readonly string[]): void;
  /** The next run starts a fresh worker. */
  end(): void;
  /** Ends unless something is run before. */
  endWhenIdle(afterMs: number): void;
}

interface Running {
  readonly line: DecoderLine;
  readonly ready: Promise<void>;
}

/** @param onEnd its frames are gone */
export function createSlot(start: () => DecoderLine, patience: Patience, onEnd: () => void): Slot {
  let running: Running | null = null;
  let isBusy = false;
  let idling: ReturnType<typeof setTimeout> | undefined;

  function started(): Running {
    if (running !== null) return running;
    const line = start();
    const mine = { line, ready: line.ask((decoder) => decoder.ready()) };
    mine.ready.catch(() => undefined);
    // While it works, `run` is told; a worker that stops between two requests is replaced without a word.
    line.stopped.catch(() => !isBusy && running === mine && end());
    running = mine;
    return mine;
  }

  function end(): void {
    if (running === null) return;
    running.line.end();
    running = null;
    onEnd();
  }

  async function watched<Value>(work: Promise<Value>): Promise<Value> {
    const watch = watchFor(patience);
    return Promise.race([work, watch.ranOut]).finally(() => watch.stop());
  }

  return {
    isStarted: () => running !== null,
    end,
    endWhenIdle(afterMs) {
      idling = setTimeout(end, afterMs);
    },
    async run(call) {
      clearTimeout(idling);
      isBusy = true;
      try {
        const { line, ready } = started();
        await watched(ready);
        return await watched(Promise.race([line.ask(call), line.stopped]));
      } catch (error) {
        if (endsDecoder(toOsseletError(error))) end();
        throw error;
      } finally {
        isBusy = false;
      }
    },
    forget(readings) {
      if (running === null || readings.length === 0) return;
      // A worker that cannot be told has failed: its frames go with it.
      running.line.ask((decoder) => decoder.forget(readings)).catch(() => undefined);
    },
  };
}
