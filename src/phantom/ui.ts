/** The app's door: the synthetic films, drawn in a worker that ends with them. Browser only. */
import { startWorker } from '../foundation/index.ts';
import type { PhantomFile } from './phantomDicom.ts';
import type { PhantomProtocol } from './phantom.worker.ts';

const firstStartSeed = 1;

export async function drawPhantoms(): Promise<PhantomFile[]> {
  const worker = new Worker(new URL('./phantom.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<PhantomProtocol>(worker, 'phantom');
  return ask((remote) => remote.phantomStudy(firstStartSeed)).finally(end);
}
