/** The peer: onnxruntime-web on WASM, with the same weights written as an ONNX file. */
import { expose } from 'comlink';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { trustOwnScripts } from '../../../src/foundation/index.ts';
import { loadNetwork, seededInput } from './networks.ts';
import { visionOnnx } from './onnx/visionOnnx.ts';
import type { Runner } from './runner.ts';

// The peer starts its threads as workers from here.
trustOwnScripts();

let loaded: { readonly session: InferenceSession; readonly input: Tensor } | null = null;

const runner: Runner = {
  async load(name, threads) {
    env.wasm.numThreads = threads;
    env.wasm.wasmPaths = { wasm };
    const { tensors, shape, size } = await loadNetwork(name);
    const session = await InferenceSession.create(visionOnnx(tensors, shape, size), {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
    loaded = { session, input: new Tensor('float32', seededInput(size), [1, 1, size, size]) };
  },
  async encode() {
    const { session, input } = loaded!;
    const start = performance.now();
    const { cls, embedding, patches } = await session.run({ grey: input });
    const [a, b, c] = await Promise.all([cls!.getData(), embedding!.getData(), patches!.getData()]);
    const ms = performance.now() - start;
    const values = { cls: a as Float32Array, embedding: b as Float32Array, patches: c as Float32Array };
    return { ms, values };
  },
};

expose(runner);
