import { describe, expect, it } from 'vitest';
import type { EngineReport, Measurement } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { OsseletError } from '../../foundation/index.ts';
import { createEngine } from './engine.ts';

const onGpu: EngineReport = { backend: 'webgpu', reason: 'webgpu-faster', adapter: 'nvidia ampere' };
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
    expect(engine.store.getState()).toEqual({ kind: 'ready', client, report: onGpu, isMeasuring: false });
    report(onWasm);

    expect(engine.store.getState()).toEqual({ kind: 'ready', client, report: onWasm, isMeasuring: false });
  });

  it('says why it did not start, to the page and to whoever asks', async () => {
    const error = new OsseletError('models', 'manifest-missing');
    const engine = createEngine(() => Promise.reject(error));

    await expect(engine.client()).rejects.toBe(error);

    expect(engine.store.getState()).toEqual({ kind: 'failed', error });
  });

  it('measures once at a time, keeps the result under the client’s key, and says that it is measuring', async () => {
    const measured = { wasmMs: 80, webgpuMs: 12 };
    let finish: (measured: Measurement) => void = () => undefined;
    let asked = 0;
    const client = {
      report: onWasm,
      measurementKey: 'key',
      measure: () => {
        asked++;
        return new Promise<Measurement>((resolve) => (finish = resolve));
      },
    } as EncoderClient;
    const kept: [string, Measurement][] = [];
    const engine = createEngine(
      () => Promise.resolve(client),
      (key, result) => Promise.resolve(void kept.push([key, result])),
    );
    await engine.client();

    const measuring = Promise.all([engine.measure(), engine.measure()]);
    const meanwhile = engine.store.getState();
    finish(measured);
    await measuring;

    expect(meanwhile).toMatchObject({ isMeasuring: true });
    expect(engine.store.getState()).toMatchObject({ isMeasuring: false });
    expect([asked, kept]).toEqual([1, [['key', measured]]]);
  });

  it('measures nothing where there is nothing to choose between', async () => {
    const client = { report: onWasm, measurementKey: null } as EncoderClient;
    const engine = createEngine(() => Promise.resolve(client));
    await engine.client();

    await engine.measure();

    expect(engine.store.getState()).toMatchObject({ isMeasuring: false });
  });
});
