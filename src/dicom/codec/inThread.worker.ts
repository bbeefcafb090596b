/**
 * For the test of damage: a codec worker's decoder in a thread of Node, which can be ended while it runs. A file named
 * « endless » is never looked into to its end, so that the watch itself can be tried.
 */
import { workerData, type MessagePort } from 'node:worker_threads';
import { expose, type Endpoint } from 'comlink';
import { registerWorkerErrors } from '../../foundation/index.ts';
import { nodeCodecs } from '../decode/nodeCodecs.ts';
import { MAX_WASM_BYTES } from '../limits.ts';
import type { DecoderProtocol } from '../protocol.ts';
import { createDecoder } from './decoder.ts';
import { limitWasmMemory } from './wasmMemory.ts';

registerWorkerErrors();
const decoder = createDecoder(nodeCodecs(), limitWasmMemory(MAX_WASM_BYTES));

const tried: DecoderProtocol = {
  ...decoder,
  look(file) {
    for (let turn = 0; file.name === 'endless'; turn++) Math.sqrt(turn);
    return decoder.look(file);
  },
};

expose(tried, (workerData as { port: MessagePort }).port as unknown as Endpoint);
