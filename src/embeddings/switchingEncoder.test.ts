import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeModel, folderSource, loadModel, type ModelDescription } from '../models/index.ts';
import type { BackendWish } from './chooseBackend.ts';
import type { EncoderLine } from './encoderLine.ts';
import { createSwitchingEncoder } from './switchingEncoder.ts';
import type { EngineReport } from './types.ts';

const adapter = 'nvidia ampere';
const onWasm: EngineReport = { backend: 'wasm', reason: 'not-measured', adapter };
let model: ModelDescription;
beforeAll(async () => {
  model = describeModel(
    await loadModel(folderSource(path.resolve(import.meta.dirname, '../../models/osselet-mini'))),
  );
});

/** Lines that take so long for a film, and write down what becomes of them. */
async function anEncoder(msByBackend: { wasm: number; webgpu: number }, startsOn = onWasm) {
  let now = 0;
  const log: string[] = [];
  const lines: EncoderLine[] = [];
  const heard: EngineReport[] = [];
  const open = (wish: BackendWish): Promise<EncoderLine> => {
    const report = wish === 'auto' ? startsOn : { ...onWasm, backend: wish };
    const name = `${wish} line`;
    const line: EncoderLine = {
      reply: { report, model, measurementKey: 'key' },
      onReport: () => undefined,
      embedFilm: (key) => {
        now += msByBackend[report.backend];
        return Promise.resolve({ key, modelHash: name, vector: new Float32Array(), cls: new Float32Array() });
      },
      embedTexts: () => Promise.resolve([]),
      similarityMap: () => Promise.resolve(null),
      embedPart: () => Promise.resolve(null),
      poolPatches: () => Promise.resolve(null),
      forgetFilm: () => Promise.resolve(),
      dispose: () => Promise.resolve(void log.push(`${name} disposed`)),
      retire: () => Promise.resolve(void log.push(`${name} retired`)),
    };
    lines.push(line);
    return Promise.resolve(line);
  };
  const clock = { now: () => now, wait: () => new Promise(() => undefined) };
  const encoder = await createSwitchingEncoder(open, 'auto', clock, (report) => heard.push(report));
  const answersFrom = async () =>
    (await encoder.embedFilm('a#0', { width: 0, height: 0, data: new Uint8Array() })).modelHash;
  return { encoder, log, lines, heard, answersFrom };
}

describe('an encoder that is measured while it answers', () => {
  it('answers from the graphics card once that is faster, and says the times', async () => {
    const { encoder, log, heard, answersFrom } = await anEncoder({ wasm: 80, webgpu: 12 });

    const measured = await encoder.measure();

    expect(measured).toEqual({ wasmMs: 80, webgpuMs: 12 });
    expect(heard.at(-1)).toEqual({ backend: 'webgpu', reason: 'webgpu-faster', adapter, measured });
    expect(await answersFrom()).toBe('webgpu line');
    expect(log.toSorted()).toEqual(['auto line retired', 'wasm line disposed']);
  });

  it('stays where it is when WASM is faster, and ends both that were measured', async () => {
    const { encoder, log, heard, answersFrom } = await anEncoder({ wasm: 80, webgpu: 200 });

    await encoder.measure();

    expect(heard.at(-1)).toMatchObject({ backend: 'wasm', reason: 'wasm-faster' });
    expect(await answersFrom()).toBe('auto line');
    expect(log.toSorted()).toEqual(['wasm line disposed', 'webgpu line disposed']);
  });

  it('comes back to WASM when a later measurement says so', async () => {
    const onGpu: EngineReport = { backend: 'webgpu', reason: 'webgpu-faster', adapter };
    const { encoder, answersFrom } = await anEncoder({ wasm: 80, webgpu: 200 }, onGpu);

    await encoder.measure();

    expect(encoder.report).toMatchObject({ backend: 'wasm', reason: 'wasm-faster' });
    expect(await answersFrom()).toBe('wasm line');
  });

  it('hears of a graphics card that is lost after the change, and of the former line no more', async () => {
    const { encoder, lines } = await anEncoder({ wasm: 80, webgpu: 12 });
    await encoder.measure();
    const lost: EngineReport = { backend: 'wasm', reason: 'gpu-failed', adapter };

    lines[0]?.onReport({ ...onWasm, reason: 'asked-for' });
    expect(encoder.report).toMatchObject({ reason: 'webgpu-faster' });
    lines[2]?.onReport(lost);

    expect(encoder.report).toEqual(lost);
  });
});
