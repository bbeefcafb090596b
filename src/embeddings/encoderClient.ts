/** The page's side of the encoder worker: starts it, keeps its report up to date, ends it. */
import { proxy } from 'comlink';
import { startWorker } from '../foundation/index.ts';
import type { ModelDescription } from '../models/index.ts';
import type { BackendWish } from './chooseBackend.ts';
import type { EncoderProtocol } from './protocol.ts';
import type { Encoder, EngineReport } from './types.ts';

export interface EncoderOptions {
  /** The model folder, relative to the page or absolute. */
  readonly modelUrl: string;
  readonly backend: BackendWish;
  /** Called at start and again if WASM takes over from a lost GPU. */
  readonly onReport?: (report: EngineReport) => void;
}

export interface EncoderClient extends Encoder {
  /** Findings, reference, card: what screens need of the model that answers. */
  readonly model: ModelDescription;
}

export async function startEncoder({ modelUrl, backend, onReport }: EncoderOptions): Promise<EncoderClient> {
  const worker = new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<EncoderProtocol>(worker, 'encoder');
  let report: EngineReport | null = null;
  const hear = (heard: EngineReport): void => {
    report = heard;
    onReport?.(heard);
  };
  try {
    const request = { modelUrl: new URL(modelUrl, document.baseURI).href, backend };
    const reply = await ask((remote) => remote.start(request, proxy(hear)));
    return {
      model: reply.model,
      modelHash: reply.model.hash,
      get report() {
        return report ?? reply.report;
      },
      embedFilm: (key, grey, priority) => ask((remote) => remote.embedFilm(key, grey, priority)),
      embedTexts: (sentences) => ask((remote) => remote.embedTexts(sentences)),
      similarityMap: (key, sentence) => ask((remote) => remote.similarityMap(key, sentence)),
      forgetFilm: (key) => ask((remote) => remote.forgetFilm(key)),
      dispose: () => ask((remote) => remote.dispose()).finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}
