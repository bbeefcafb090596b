/** The app's door: the synthetic films, drawn in a worker that ends with them. Browser only. */
import { releaseProxy, wrap } from 'comlink';
import type { PhantomFile } from './phantomDicom.ts';
import type { PhantomProtocol } from './phantom.worker.ts';

const firstStartSeed = 1;

export async function drawPhantoms(): Promise<PhantomFile[]> {
  const worker = new Worker(new URL('./phantom.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<PhantomProtocol>(worker);
  try {
    return await remote.phantomStudy(firstStartSeed);
  } finally {
    remote[releaseProxy]();
    worker.terminate();
  }
}
