/** Reads burned-in text. The machine (3 MB) and its language (0.7 MB) come from the app's own origin, when a person first asks. */
import { expose } from 'comlink';
import { gunzipSync } from 'fflate';
import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import machineUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import languageUrl from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import { ocrError } from './errors.ts';
import type { OcrProtocol } from './protocol.ts';
import { createReader } from './reader.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();

const GZIP = [0x1f, 0x8b] as const;

async function bytesAt(url: string): Promise<Uint8Array> {
  const refused = (cause?: unknown) => ocrError('not-loaded', { file: url.split('/').at(-1) ?? url }, cause);
  const answer = await fetch(url).catch((cause: unknown) => {
    throw refused(cause);
  });
  if (!answer.ok) throw refused();
  return new Uint8Array(await answer.arrayBuffer());
}

/** A server that knows the ending has unpacked it already. */
function unpacked(bytes: Uint8Array): Uint8Array {
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes;
}

async function start() {
  const [machine, language] = await Promise.all([bytesAt(machineUrl), bytesAt(languageUrl)]);
  return createReader({ core: () => createCore({ wasmBinary: machine }), language: unpacked(language) });
}

let reader: ReturnType<typeof start> | null = null;

const protocol: OcrProtocol = {
  async lines(picture) {
    reader ??= start();
    // What did not load is asked for again with the next film.
    const read = await reader.catch((error: unknown) => {
      reader = null;
      throw error;
    });
    return read(picture);
  },
};

expose(protocol);
