/** The care of the log of this browser, in a worker that lives as long as it has something to do. In session mode there is none. */
import type { Remote } from 'comlink';
import { startWorker } from '../../foundation/index.ts';
import { createLogCare, type LogCare } from '../logCare/logCare.ts';
import type { LogCareProtocol } from '../logCare/logCare.worker.ts';
import type { SessionPrivacy } from './privacy.ts';

/** The films on screen come first. */
const afterMs = 10_000;

export function startLogCare(
  privacy: Pick<SessionPrivacy, 'erasing' | 'keepsNothing' | 'restored'>,
): LogCare {
  const care = createLogCare({
    pack: () => inWorker((remote) => remote.pack(undefined)),
    verify: () => inWorker((remote) => remote.verify(undefined)),
    alone: (work) =>
      navigator.locks.request('osselet.log-care', { ifAvailable: true }, (lock) =>
        lock === null ? Promise.resolve() : work(),
      ),
  });
  if (privacy.keepsNothing) return { ...care, note: () => undefined };
  void privacy.restored.then(() => setTimeout(() => void care.look(), afterMs)).catch(() => undefined);
  privacy.erasing.store.subscribe((now, before) => {
    if (now.last !== before.last) void care.look();
  });
  return care;
}

async function inWorker<Value>(call: (remote: Remote<LogCareProtocol>) => Promise<Value>): Promise<Value> {
  const worker = new Worker(new URL('../logCare/logCare.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<LogCareProtocol>(worker, 'logCare');
  try {
    return await ask(call);
  } finally {
    end();
  }
}
