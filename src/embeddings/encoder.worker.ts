/** The encoder worker: one thread owns the backend, so that the page stays free whatever is computed. */
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expose } from 'comlink';
import { startThread, threadCount } from '../engine/index.ts';
import {
  registerWorkerErrors,
  tellPolicyViolations,
  tellRequests,
  trustOwnScripts,
} from '../foundation/index.ts';
import { describeModel, loadModel, sourceOf } from '../models/index.ts';
import { chooseBackend, probeAdapter } from './chooseBackend.ts';
import { createEncoder } from './createEncoder.ts';
import { embeddingsError } from './errors.ts';
import { measurementKey } from './measurements.ts';
import type { EncoderProtocol } from './protocol.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { Encoder } from './types.ts';

// It starts threads of its own.
trustOwnScripts();
registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const wasm = { simd: simdWasm, plain: plainWasm };
const threads = threadCount(navigator.hardwareConcurrency);
let started: Encoder | null = null;

function encoder(): Encoder {
  if (started === null) throw embeddingsError('not-started');
  return started;
}

const protocol: EncoderProtocol = {
  async start({ modelUrl, backend, measurements }, onReport) {
    const [model, adapter] = await Promise.all([loadModel(sourceOf(modelUrl)), probeAdapter()]);
    const key = measurementKey(adapter?.name ?? '', navigator.userAgent, model.hash);
    const choice = chooseBackend(backend, adapter, measurements[key] ?? null);
    started = await createResilientEncoder(
      choice,
      (report) => createEncoder(model, report.backend, { ...report, wasm, threads, startThread }),
      onReport,
    );
    const canBeMeasured = choice.reason === 'not-measured' || choice.measured !== undefined;
    return {
      report: started.report,
      model: describeModel(model),
      measurementKey: canBeMeasured ? key : null,
    };
  },
  embedFilm: (key, grey, priority) => encoder().embedFilm(key, grey, priority),
  embedTexts: (sentences) => encoder().embedTexts(sentences),
  similarityMap: (key, sentence) => encoder().similarityMap(key, sentence),
  embedPart: (key, part) => encoder().embedPart(key, part),
  poolPatches: (key, part) => encoder().poolPatches(key, part),
  forgetFilm: (key) => encoder().forgetFilm(key),
  dispose: () => encoder().dispose(),
};

expose(protocol);
