/**
 * The page's line to one of its workers. Whoever asks gets an answer, the typed error of the worker's room, or, where
 * the script itself does not load, `worker-failed`: without that the page would wait for ever.
 */
import { releaseProxy, wrap, type Remote } from 'comlink';
import { OsseletError } from './errors.ts';
import { registerWorkerErrors } from './workerErrors.ts';

export interface WorkerLine<Protocol> {
  readonly ask: <Value>(call: (remote: Remote<Protocol>) => Promise<Value>) => Promise<Value>;
  readonly end: () => void;
}

/** `script` names the worker in the error. The bundler must see `new Worker(new URL(…))` where the worker is made. */
export function startWorker<Protocol>(worker: Worker, script: string): WorkerLine<Protocol> {
  registerWorkerErrors();
  const remote = wrap<Protocol>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () =>
      reject(new OsseletError('foundation', 'worker-failed', { script })),
    );
  });
  // Nobody may be asking when it fails; whoever asks later is told.
  failed.catch(() => undefined);
  let hasAnswered = false;
  return {
    async ask(call) {
      // A worker that has answered once was loaded; an error event after that is no reason to give up on it.
      if (hasAnswered) return call(remote);
      const answer = await Promise.race([call(remote), failed]);
      hasAnswered = true;
      return answer;
    },
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
