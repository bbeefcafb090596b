/** Threads as a browser has them: a worker from a file of ours, as the policy wants. */
import type { StartThread } from './machine.ts';

export const startThread: StartThread = (start) => {
  const worker = new Worker(new URL('./thread.worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(start);
  return () => worker.terminate();
};

/** The page keeps a core for itself where there are more than two. */
export function threadCount(cores: number): number {
  return Math.max(1, Math.min(cores > 2 ? cores - 1 : cores, mostThreads));
}

/** More share one memory's bandwidth without going faster. */
const mostThreads = 8;
