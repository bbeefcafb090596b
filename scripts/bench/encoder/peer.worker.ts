/** The peer: onnxruntime-web on WASM, with the same weights written as an ONNX file. */
import { expose } from 'comlink';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { trustOwnScripts } from '../../../src/foundation/index.ts';
import { wordRows } from '../../../src/engine/models/wordRows.ts';
import { loadNetwork, seededInput, type Network } from './networks.ts';
import { textOnnx } from './onnx/textOnnx.ts';
import { visionOnnx } from './onnx/visionOnnx.ts';
import type { Encoded, Runner } from './runner.ts';

// The peer starts its threads as workers from here.
trustOwnScripts();

let loaded: { readonly session: InferenceSession; readonly inputs: Readonly<Record<string, Tensor>> } | null =
  null;

const runner: Runner = {
  async load(name, threads) {
    env.wasm.numThreads = threads;
    env.wasm.wasmPaths = { wasm };
    const { file, inputs } = peerOf(await loadNetwork(name));
    const session = await InferenceSession.create(file, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
    loaded = { session, inputs };
  },
  async encode() {
    const { session, inputs } = loaded!;
    const start = performance.now();
    const outputs = Object.entries(await session.run({ ...inputs }));
    const values = await Promise.all(
      outputs.map(async ([part, tensor]) => [part, await tensor.getData()] as const),
    );
    const ms = performance.now() - start;
    return { ms, values: Object.fromEntries(values) as Encoded['values'] };
  },
};

function peerOf(network: Network) {
  if (network.kind === 'film') {
    const { tensors, shape, size } = network;
    const grey = new Tensor('float32', seededInput(size), [1, 1, size, size]);
    return { file: visionOnnx(tensors, shape, size), inputs: { grey } };
  }
  const { tensors, shape, ids } = network;
  const rows = wordRows(tensors, shape)(
    Int32Array.from(ids),
    Int32Array.from(ids, (_, at) => at),
  );
  const words = new Tensor('float32', rows, [ids.length, shape.width]);
  return { file: textOnnx(tensors, shape, ids.length), inputs: { words } };
}

expose(runner);
