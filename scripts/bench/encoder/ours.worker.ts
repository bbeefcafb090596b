/** Our side: the engine on the processor, as the app's encoder worker has it. */
import { expose } from 'comlink';
import { createImageEncoder, createTextEncoder, startThread } from '../../../src/engine/index.ts';
import { trustOwnScripts } from '../../../src/foundation/index.ts';
import { loadNetwork, seededInput } from './networks.ts';
import type { Encoded, Runner } from './runner.ts';

// It starts threads of its own.
trustOwnScripts();

let encode: () => Promise<Encoded['values']> = () => Promise.resolve({});

const runner: Runner = {
  async load(name, threads) {
    const engine = { backend: 'wasm', threads, startThread } as const;
    const network = await loadNetwork(name);
    if (network.kind === 'text') {
      const encoder = await createTextEncoder(network.tensors, network.shape, engine);
      encode = async () => ({ embedding: (await encoder.encode([network.ids]))[0]! });
    } else {
      const encoder = await createImageEncoder(network.tensors, network.shape, engine);
      const input = seededInput(network.size);
      encode = async () => ({ ...(await encoder.encode(input)) });
    }
  },
  async encode() {
    const start = performance.now();
    const values = await encode();
    return { ms: performance.now() - start, values };
  },
};

expose(runner);
