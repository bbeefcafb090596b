import { describe, expect, it } from 'vitest';
import type { EngineReport } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { OsseletError } from '../../foundation/index.ts';
import { createEngine } from './engine.ts';

const onGpu: EngineReport = { backend: 'webgpu', reason: 'gpu-found', adapter: 'nvidia ampere' };
const onWasm: EngineReport = { backend: 'wasm', reason: 'gpu-failed', adapter: 'nvidia ampere' };

describe('the engine as the page sees it', () => {
  it('is starting, then ready, and names the backend that took over', async () => {
    const client = { report: onGpu } as EncoderClient;
    let report: (report: EngineReport) => void = () => undefined;
    const engine = createEngine((onReport) => {
      report = onReport;
      return Promise.resolve(client);
    });
    expect(engine.store.getState()).toEqual({ kind: 'starting' });
    report(onGpu); // before it is ready: the client tells it then

    expect(await engine.client()).toBe(client);
    expect(engine.store.getState()).toEqual({ kind: 'ready', client, report: onGpu });
    report(onWasm);

    expect(engine.store.getState()).toEqual({ kind: 'ready', client, report: onWasm });
  });

  it('says why it did not start, to the page and to whoever asks', async () => {
    const error = new OsseletError('models', 'manifest-missing');
    const engine = createEngine(() => Promise.reject(error));

    await expect(engine.client()).rejects.toBe(error);

    expect(engine.store.getState()).toEqual({ kind: 'failed', error });
  });
});
