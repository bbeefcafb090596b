/** The page's side of the encoder worker: starts it, keeps its report up to date, ends it. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { registerWorkerErrors } from '../foundation/index.ts';
import type { ModelDescription } from '../models/index.ts';
import type { BackendWish } from './chooseBackend.ts';
import { embeddingsError } from './errors.ts';
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
  registerWorkerErrors();
  const worker = new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<EncoderProtocol>(worker);
  const end = (): void => {
    remote[releaseProxy]();
    worker.terminate();
  };
  let report: EngineReport | null = null;
  const hear = (heard: EngineReport): void => {
    report = heard;
    onReport?.(heard);
  };
  try {
    const request = { modelUrl: new URL(modelUrl, document.baseURI).href, backend };
    const reply = await Promise.race([remote.start(request, proxy(hear)), loadFailure(worker)]);
    return {
      model: reply.model,
      modelHash: reply.model.hash,
      get report() {
        return report ?? reply.report;
      },
      embedFilm: (key, grey, priority) => remote.embedFilm(key, grey, priority),
      embedTexts: (sentences) => remote.embedTexts(sentences),
      similarityMap: (key, sentence) => remote.similarityMap(key, sentence),
      dispose: () => remote.dispose().finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** A worker whose script does not load answers nothing: without this the page would wait for ever. */
function loadFailure(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(embeddingsError('worker-failed', { detail: event.message || 'script' }));
    });
  });
}
