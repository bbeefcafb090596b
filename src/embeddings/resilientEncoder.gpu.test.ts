import { backend } from '@tensorflow/tfjs-core';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { describe, expect, it } from 'vitest';
import { importModel, loadModel, type Model } from '../models/index.ts';
import { createEncoder } from './createEncoder.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { EngineReport } from './types.ts';

const wasm = { simd: simdWasm, plain: plainWasm };
const asked: EngineReport = { backend: 'webgpu', reason: 'asked-for', adapter: 'test' };

/** Small on purpose: a software adapter takes half a minute for one film of the bundled model. */
async function tinyModel(): Promise<Model> {
  const files = import.meta.glob<string>('../models/import/fixtures/tiny-export/**/*.*', {
    query: '?url',
    import: 'default',
    eager: true,
  });
  const urls = new Map(
    Object.entries(files).map(([path, url]) => [path.split('tiny-export/')[1] ?? '', url]),
  );
  const read = async (path: string) =>
    new Uint8Array(await (await fetch(urls.get(path) ?? '')).arrayBuffer());
  const folder = await importModel({ name: 'tiny-export', paths: [...urls.keys()], read }, wasm);
  return loadModel({ read: (path) => Promise.resolve(folder.get(path) ?? new Uint8Array()) });
}

describe('an encoder whose GPU is lost', () => {
  it('answers the calls under way and the next ones from a new device', async () => {
    const model = await tinyModel();
    const heard: EngineReport[] = [];
    const encoder = await createResilientEncoder(
      asked,
      (report) => createEncoder(model, report.backend, { ...report, wasm }),
      (report) => heard.push(report),
    );
    const { side } = model.selfTest.grey;
    const film = { width: side, height: side, data: model.selfTest.film };

    const underWay = encoder.embedFilm('first#0', film);
    (backend() as unknown as { device: GPUDevice }).device.destroy();
    const first = await underWay;
    const second = await encoder.embedFilm('second#0', film);

    expect(heard).toEqual([asked, asked]);
    for (const { vector } of [first, second]) {
      model.selfTest.image.embedding.forEach((value, i) => expect(vector[i]).toBeCloseTo(value, 3));
    }
    await encoder.dispose();
  });
});
