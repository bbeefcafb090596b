import { afterEach, describe, expect, it } from 'vitest';
import { startEncoder, type EncoderClient } from './encoderClient.ts';
import type { EngineReport } from './types.ts';

const modelUrl = '/models/osselet-mini/';
let encoder: EncoderClient | null = null;
const aFilm = () => ({ width: 448, height: 448, data: new Uint8Array(448 * 448).fill(90) });

afterEach(async () => {
  await encoder?.dispose();
  encoder = null;
});

describe('the encoder in its worker', () => {
  it('passes its self-test on WASM and answers from there', async () => {
    const heard: EngineReport[] = [];
    encoder = await startEncoder({ modelUrl, backend: 'wasm', onReport: (report) => heard.push(report) });

    const film = await encoder.embedFilm('film#0', aFilm());
    const [sentence] = await encoder.embedTexts(['fracture du poignet']);
    const map = await encoder.similarityMap('film#0', sentence?.vector ?? new Float32Array());

    expect(encoder.report).toMatchObject({ backend: 'wasm', reason: 'asked-for' });
    expect(heard).toEqual([encoder.report]);
    expect(encoder.model.manifest.name).toBe('osselet-mini');
    expect(film.modelHash).toBe(encoder.modelHash);
    expect(Math.hypot(...film.vector)).toBeCloseTo(1, 5);
    expect(sentence?.facts).toMatchObject({ fracture: 'stated', hand: 'stated' });
    expect(map?.cosines).toHaveLength(400);
  });

  it('leaves the page free while it computes', async () => {
    encoder = await startEncoder({ modelUrl, backend: 'wasm' });
    let answered = false;
    let turns = 0;
    const work = encoder.embedFilm('film#0', aFilm()).finally(() => {
      answered = true;
    });

    while (!answered) {
      await new Promise((resolve) => setTimeout(resolve));
      turns++;
    }
    await work;

    expect(turns).toBeGreaterThan(3);
  });

  it('chooses WASM by itself where the only adapter is software', async () => {
    encoder = await startEncoder({ modelUrl, backend: 'auto' });

    expect(encoder.report.backend).toBe('wasm');
    expect(['software-adapter', 'no-webgpu']).toContain(encoder.report.reason);
  });

  it('says which model folder is not there, in its own words', async () => {
    await expect(startEncoder({ modelUrl: '/models/absent/', backend: 'wasm' })).rejects.toMatchObject({
      room: 'models',
      code: expect.stringMatching(/^manifest-(missing|invalid)$/) as string,
    });
  });
});
