/** A codec worker: a decoder behind Comlink. Reading and decoding never hold up the page. */
import { expose, transfer } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import { browserCodecs } from './browserCodecs.ts';
import { createDecoder } from './codec/decoder.ts';
import { limitWasmMemory } from './codec/wasmMemory.ts';
import { MAX_WASM_BYTES } from './limits.ts';
import type { DecoderProtocol } from './protocol.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const decoder = createDecoder(browserCodecs(), limitWasmMemory(MAX_WASM_BYTES));

const transferring: DecoderProtocol = {
  ...decoder,
  async frame(film) {
    const answer = await decoder.frame(film);
    const { stored, colour } = answer.value;
    return transfer(answer, colour === null ? [stored.buffer] : [stored.buffer, colour.buffer]);
  },
  async picture(...request) {
    const answer = await decoder.picture(...request);
    return transfer(answer, [answer.value.thumbnail.data.buffer]);
  },
  async deidentified(...request) {
    const answer = await decoder.deidentified(...request);
    return transfer(answer, [answer.value.bytes.buffer]);
  },
  async greyPng(...request) {
    const answer = await decoder.greyPng(...request);
    return transfer(answer, [answer.value.buffer]);
  },
  async square(...request) {
    const answer = await decoder.square(...request);
    return transfer(answer, [answer.value.data.buffer]);
  },
};

expose(transferring);
