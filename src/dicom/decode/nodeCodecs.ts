/** Codecs for Node (command line, tests): the .wasm files are read from node_modules. */
import { createCodecs, type Codecs, type WasmName } from './codecs.ts';

const modules: Readonly<Record<WasmName, string>> = {
  openjpeg: '@cornerstonejs/codec-openjpeg/decodewasm',
  openjph: '@cornerstonejs/codec-openjph/wasm',
  charls: '@cornerstonejs/codec-charls/decodewasm',
  'libjpeg-turbo': '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm',
};

export function nodeCodecs(hasSimd?: boolean): Codecs {
  return createCodecs(async (name) => {
    // Imported when called: this file is reachable from the room's door, which browsers load too.
    const [{ createRequire }, { readFile }] = await Promise.all([
      import('node:module'),
      import('node:fs/promises'),
    ]);
    return readFile(createRequire(import.meta.url).resolve(modules[name]));
  }, hasSimd);
}
