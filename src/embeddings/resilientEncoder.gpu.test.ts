import { backend } from '@tensorflow/tfjs-core';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { describe, expect, it } from 'vitest';
import { fetchSource, loadModel } from '../models/index.ts';
import { createEncoder } from './createEncoder.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { EngineReport } from './types.ts';

const wasm = { simd: simdWasm, plain: plainWasm };
const asked: EngineReport = { backend: 'webgpu', reason: 'asked-for', adapter: 'test' };

describe('an encoder whose GPU is lost', () => {
  it('answers the calls under way and the next ones from a new device', async () => {
    const model = await loadModel(fetchSource('/models/osselet-mini/'));
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
