import { describe, expect, it } from 'vitest';
import { startBackend } from '../engine/backend.ts';
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
    embedPart: () => Promise.resolve(null),
    poolPatches: () => Promise.resolve(null),
    forgetFilm: () => Promise.resolve(),
    dispose: () => Promise.resolve(void disposed.push(report)),
  };
}

/** `times`: how many encoders on the GPU throw, before one that answers. */
async function withGpuThatThrows(error: Error, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const disposed: EngineReport[] = [];
  const heard: EngineReport[] = [];
  const make = (report: EngineReport) =>
    Promise.resolve(anEncoder(report, report.backend === 'webgpu' && left-- > 0 ? error : null, disposed));
  // Node has no GPU to lose: the encoder is asked for on WebGPU and watched on whatever backend is active.
  await startBackend('wasm');
  const encoder = await createResilientEncoder(onGpu, make, (report) => heard.push(report));
  return { encoder, heard, disposed };
}

describe('an encoder on a GPU', () => {
  it('is started again on a new device when the device is lost, and goes on there', async () => {
    const { encoder, heard, disposed } = await withGpuThatThrows(
      new OsseletError('engine', 'backend-lost'),
      1,
    );

    expect(await encoder.embedTexts(['fracture'])).toEqual([]);

    expect(heard).toEqual([onGpu, onGpu]);
    expect(disposed).toEqual([onGpu]);
  });

  it('is replaced by WASM when the new device is lost as well', async () => {
    const { encoder, heard, disposed } = await withGpuThatThrows(new OsseletError('engine', 'backend-lost'));

    expect(await encoder.embedTexts(['fracture'])).toEqual([]);

    expect(heard.map(({ backend, reason }) => [backend, reason])).toEqual([
      ['webgpu', 'webgpu-faster'],
      ['webgpu', 'webgpu-faster'],
      ['wasm', 'gpu-failed'],
    ]);
    expect(disposed).toEqual([onGpu, onGpu]);
  });

  it.each([
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
