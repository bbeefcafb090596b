/** Codecs for a browser worker: the .wasm files are assets of the build, fetched from the page's own origin. */
import openjpegUrl from '@cornerstonejs/codec-openjpeg/decodewasm?url';
import openjphUrl from '@cornerstonejs/codec-openjph/wasm?url';
import charlsUrl from '@cornerstonejs/codec-charls/decodewasm?url';
import libjpegTurboUrl from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm?url';
import { createCodecs, type Codecs, type WasmName } from './decode/codecs.ts';
import { dicomError } from './errors.ts';

const urls: Readonly<Record<WasmName, string>> = {
  openjpeg: openjpegUrl,
  openjph: openjphUrl,
  charls: charlsUrl,
  'libjpeg-turbo': libjpegTurboUrl,
};

export function browserCodecs(): Codecs {
  return createCodecs(async (name) => {
    const response = await fetch(urls[name]);
    if (!response.ok) throw dicomError('decoder-unavailable', { status: response.status });
    return new Uint8Array(await response.arrayBuffer());
  });
}
