/** Our side: the engine on WASM, as the app's encoder worker has it. */
import { expose } from 'comlink';
import { createImageEncoder, startThread, type ImageEncoder } from '../../../src/engine/index.ts';
import { trustOwnScripts } from '../../../src/foundation/index.ts';
import { loadNetwork, seededInput } from './networks.ts';
import type { Runner } from './runner.ts';

// It starts threads of its own.
trustOwnScripts();

let loaded: { readonly encoder: ImageEncoder; readonly input: Float32Array } | null = null;

const runner: Runner = {
  async load(name, threads) {
    const { tensors, shape, size } = await loadNetwork(name);
    loaded = {
      encoder: await createImageEncoder(tensors, shape, { backend: 'wasm', threads, startThread }),
      input: seededInput(size),
    };
  },
  async encode() {
    const { encoder, input } = loaded!;
    const start = performance.now();
    const values = await encoder.encode(input);
    return { ms: performance.now() - start, values: { ...values } };
  },
};

expose(runner);
