/** The page's line to the worker that reads text: started with the first film, ended when nobody asks any more. */
import { transfer } from 'comlink';
import { startWorker, type WorkerLine } from '../foundation/index.ts';
import type { GreyPicture, OcrProtocol, TextLine } from './protocol.ts';

export interface TextReader {
  /** The greys belong to the worker from then on. */
  lines(picture: GreyPicture): Promise<readonly TextLine[]>;
}

export function createTextReader(): TextReader {
  let line: WorkerLine<OcrProtocol> | null = null;
  return {
    lines(picture) {
      line ??= startWorker<OcrProtocol>(
        new Worker(new URL('./ocr.worker.ts', import.meta.url), { type: 'module' }),
        'ocr.worker.ts',
      );
      return line.ask((worker) => worker.lines(transfer(picture, [picture.data.buffer])));
    },
  };
}
