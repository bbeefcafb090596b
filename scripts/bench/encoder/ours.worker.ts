/** Our side: the engine on WASM, as the app's encoder worker has it. */
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expose } from 'comlink';
import { createImageEncoder, startBackend, type ImageEncoder } from '../../../src/engine/index.ts';
import { loadNetwork, seededInput } from './networks.ts';
import type { Runner } from './runner.ts';

let loaded: { readonly encoder: ImageEncoder; readonly input: Float32Array } | null = null;

const runner: Runner = {
  async load(name) {
    await startBackend('wasm', { simd: simdWasm, plain: plainWasm });
    const { tensors, shape, size } = await loadNetwork(name);
    loaded = { encoder: createImageEncoder(tensors, shape), input: seededInput(size) };
  },
  async encode() {
    const { encoder, input } = loaded!;
    const start = performance.now();
    const values = await encoder.encode(input);
    return { ms: performance.now() - start, values: { ...values } };
  },
};

expose(runner);
