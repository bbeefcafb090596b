/** The app's door: the demonstration study, drawn film after film in a worker that ends with the last. Browser only. */
import { startWorker } from '../foundation/index.ts';
import { demonstrationNames } from './demonstrationList.ts';
import type { PhantomFile } from './phantomDicom.ts';
import type { PhantomProtocol } from './phantom.worker.ts';

export { demonstrationNames };

/** Hands over each film as soon as it is drawn, in the order of the names; no further once aborted, which is no error. */
export async function drawDemonstration(
  onFilm: (film: PhantomFile, at: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(new URL('./phantom.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<PhantomProtocol>(worker, 'phantom');
  const stopped = whenAborted(signal);
  try {
    for (const at of demonstrationNames().keys()) {
      const film = await Promise.race([ask((remote) => remote.draw(at)), stopped]);
      if (film === null) return;
      onFilm(film, at);
    }
  } finally {
    end();
  }
}

/** A worker that was ended answers nothing more: who waits for it must hear of the end from elsewhere. */
function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
