/** The importer's own thread: hundreds of megabytes are read, tried and written while the page stays free. */
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { storeModel } from '../stored/storedModels.ts';
import { importModel } from './importModel.ts';
import type { ImportProtocol } from './protocol.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();

const protocol: ImportProtocol = {
  async importFiles(name, files) {
    const byPath = new Map(files.map(({ path, file }) => [path, file]));
    const read = async (path: string): Promise<Uint8Array> =>
      new Uint8Array(await (byPath.get(path) ?? new Blob()).arrayBuffer());
    const source = { name, paths: [...byPath.keys()], read };
    return storeModel(await importModel(source, { simd: simdWasm, plain: plainWasm }));
  },
};

expose(protocol);
