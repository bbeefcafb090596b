import { describe, expect, it } from 'vitest';
import { startBackend } from '../engine/index.ts';
import { OsseletError } from '../foundation/index.ts';
import { createResilientEncoder } from './resilientEncoder.ts';
import type { Encoder, EngineReport } from './types.ts';

const onGpu: EngineReport = { backend: 'webgpu', reason: 'webgpu-faster', adapter: 'nvidia ampere' };

/** Answers nothing but the error it was made with, if any. */
function anEncoder(report: EngineReport, error: Error | null, disposed: EngineReport[]): Encoder {
  return {
    report,
    modelHash: 'm',
    embedFilm: () => Promise.reject(new RangeError('not asked')),
    embedTexts: () => (error === null ? Promise.resolve([]) : Promise.reject(error)),
    similarityMap: () => Promise.resolve(null),
    forgetFilm: () => Promise.resolve(),
    dispose: () => Promise.resolve(void disposed.push(report)),
  };
}

async function withGpuThatThrows(error: Error) {
  const disposed: EngineReport[] = [];
  const heard: EngineReport[] = [];
  const make = (report: EngineReport) =>
    Promise.resolve(anEncoder(report, report.backend === 'webgpu' ? error : null, disposed));
  // Node has no GPU to lose: the encoder is asked for on WebGPU and watched on whatever backend is active.
  await startBackend('wasm');
  const encoder = await createResilientEncoder(onGpu, make, (report) => heard.push(report));
  return { encoder, heard, disposed };
}

describe('an encoder on a GPU', () => {
  it.each([
    ['engine', 'backend-lost'],
    ['engine', 'backend-failed'],
    ['models', 'self-test-failed'],
  ])('is replaced by WASM, and its queue emptied, after %s.%s', async (room, code) => {
    const { encoder, heard, disposed } = await withGpuThatThrows(new OsseletError(room, code));

    expect(await encoder.embedTexts(['fracture'])).toEqual([]);

    expect(heard.map(({ backend, reason }) => [backend, reason])).toEqual([
      ['webgpu', 'webgpu-faster'],
      ['wasm', 'gpu-failed'],
    ]);
    expect(disposed).toEqual([onGpu]);
  });

  it('is replaced by WASM when the GPU throws in the middle of a reading', async () => {
    const { encoder, heard } = await withGpuThatThrows(new DOMException('unmapped', 'AbortError'));

    await encoder.embedTexts(['fracture']);

    expect(heard.at(-1)).toMatchObject({ backend: 'wasm', reason: 'gpu-failed' });
  });

  it.each([
    ['a fault of ours', new RangeError('shape [1] given, [2] expected')],
    ['a weight file', new OsseletError('engine', 'weights-truncated')],
  ])('stays, and passes the error on, when the error is %s', async (_, error) => {
    const { encoder, heard, disposed } = await withGpuThatThrows(error);

    await expect(encoder.embedTexts(['fracture'])).rejects.toBe(error);

    expect(heard).toEqual([onGpu]);
    expect(disposed).toEqual([]);
  });

  it('does not start on WASM instead when the model itself cannot be loaded', async () => {
    const error = new OsseletError('engine', 'weights-truncated');
    const made: EngineReport[] = [];

    const start = createResilientEncoder(onGpu, (report) => {
      made.push(report);
      return Promise.reject(error);
    });

    await expect(start).rejects.toBe(error);
    expect(made).toEqual([onGpu]);
  });
});
