/** The app's door: synthetic films, drawn one after the other in a worker that ends with the last. Browser only. */
import { startWorker } from '../foundation/index.ts';
import { demonstrationNames } from './demonstrationList.ts';
import type { PhantomFile } from './phantomDicom.ts';
import type { PhantomProtocol } from './phantom.worker.ts';
import { trainingNames } from './training/trainingList.ts';
import { trainingTruths, type TrainingTruth } from './training/trainingTruth.ts';

export { demonstrationNames, trainingNames, trainingTruths, type TrainingTruth };

/** Hands over each film as soon as it is drawn, in the order of the names; no further once aborted, which is no error. */
type Draw = (onFilm: (film: PhantomFile, at: number) => void, signal: AbortSignal) => Promise<void>;

export const drawDemonstration: Draw = (onFilm, signal) =>
  drawAll({ count: demonstrationNames().length, by: 'draw' }, onFilm, signal);

export const drawTraining: Draw = (onFilm, signal) =>
  drawAll({ count: trainingNames().length, by: 'drawTraining' }, onFilm, signal);

interface Drawn {
  readonly count: number;
  readonly by: 'draw' | 'drawTraining';
}

async function drawAll(
  { count, by }: Drawn,
  onFilm: (film: PhantomFile, at: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(new URL('./phantom.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<PhantomProtocol>(worker, 'phantom');
  const stopped = whenAborted(signal);
  try {
    for (let at = 0; at < count; at += 1) {
      const film = await Promise.race([ask((remote) => remote[by](at)), stopped]);
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
