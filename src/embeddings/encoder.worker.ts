/** The encoder worker: one thread owns the backend, so that the page stays free whatever is computed. */
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations } from '../foundation/index.ts';
import { describeModel, loadModel, sourceOf } from '../models/index.ts';
import { chooseBackend, probeAdapter } from './chooseBackend.ts';
import { createEncoder } from './createEncoder.ts';
import { embeddingsError } from './errors.ts';
import type { EncoderProtocol } from './protocol.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { Encoder } from './types.ts';

registerWorkerErrors();
tellPolicyViolations();
const wasm = { simd: simdWasm, plain: plainWasm };
let started: Encoder | null = null;

function encoder(): Encoder {
  if (started === null) throw embeddingsError('not-started');
  return started;
}

const protocol: EncoderProtocol = {
  async start({ modelUrl, backend }, onReport) {
    const [model, adapter] = await Promise.all([loadModel(sourceOf(modelUrl)), probeAdapter()]);
    started = await createResilientEncoder(
      chooseBackend(backend, adapter),
      (report) => createEncoder(model, report.backend, { ...report, wasm }),
      onReport,
    );
    return { report: started.report, model: describeModel(model) };
  },
  embedFilm: (key, grey, priority) => encoder().embedFilm(key, grey, priority),
  embedTexts: (sentences) => encoder().embedTexts(sentences),
  similarityMap: (key, sentence) => encoder().similarityMap(key, sentence),
  forgetFilm: (key) => encoder().forgetFilm(key),
  dispose: () => encoder().dispose(),
};

expose(protocol);
