/** The page's line to the heads worker, which lives as long as a training: its memory is large and needed seldom. */
import { proxy } from 'comlink';
import { randomId, startWorker } from '../foundation/index.ts';
import type { HeadsProtocol } from './protocol.ts';
import type { TrainingOrder, TrainingOutcome, TrainingProgress } from './training/order.ts';

export interface TrainOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

/** The vectors are copied: they stay the caller's. Rejects with `stopped` when the signal says so. */
export async function trainHead(
  order: TrainingOrder,
  { signal, onProgress = () => undefined }: TrainOptions = {},
): Promise<TrainingOutcome> {
  const worker = new Worker(new URL('./heads.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<HeadsProtocol>(worker, 'heads');
  const id = randomId();
  const stop = (): void => void ask((remote) => remote.stop(id));
  try {
    const outcome = ask((remote) => remote.train(id, order, proxy(onProgress)) as Promise<TrainingOutcome>);
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop);
    return await outcome;
  } finally {
    signal?.removeEventListener('abort', stop);
    end();
  }
}
