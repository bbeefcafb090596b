/**
 * An encoder that changes its engine while it is used: one line answers; where measuring shows that the other engine is
 * faster, that one answers from then on, and the former ends once its calls are answered. Patch tokens stay behind.
 */
import { assert } from '../foundation/index.ts';
import { squareRule, type ModelDescription } from '../models/index.ts';
import { reportOf, type BackendWish } from './chooseBackend.ts';
import type { EncoderLine } from './encoderLine.ts';
import { fasterBackend, timeEngine, type Clock, type Measurement } from './measureEngines.ts';
import type { Encoder, EngineReport } from './types.ts';

export interface EncoderClient extends Encoder {
  /** Findings, reference, card: what screens need of the model that answers. */
  readonly model: ModelDescription;
  /** Under which a measurement is kept; null where there is nothing to choose between. */
  readonly measurementKey: string | null;
  /** Times both engines in workers of their own, then lets the faster one answer. */
  measure(): Promise<Measurement>;
}

type Open = (wish: BackendWish) => Promise<EncoderLine>;

export async function createSwitchingEncoder(
  open: Open,
  wish: BackendWish,
  clock: Clock,
  onReport: (report: EngineReport) => void,
): Promise<EncoderClient> {
  let line = await open(wish);
  let report: EngineReport = line.reply.report;
  const hear = (heard: EngineReport): void => {
    report = heard;
    onReport(heard);
  };
  line.onReport = hear;
  const { model, measurementKey } = line.reply;
  hear(report);

  function replaceBy(next: EncoderLine): void {
    line.onReport = () => undefined;
    line.retire().catch(() => undefined);
    line = next;
    line.onReport = hear;
  }
  /** One after the other, so that neither takes the other's time. The faster one, still running, or null. */
  async function measure(): Promise<Measurement> {
    const { adapter } = report;
    assert(adapter !== null, () => 'engines measured without an adapter');
    const wasm = await timeEngine(() => measuredEngine(open, 'wasm', model), clock);
    const webgpu = await timeEngine(() => measuredEngine(open, 'webgpu', model), clock);
    const measured = { wasmMs: wasm.medianMs, webgpuMs: webgpu.medianMs };
    const faster = { wasm, webgpu }[fasterBackend(measured)].engine;
    const next = faster !== null && fasterBackend(measured) !== report.backend ? faster : null;
    for (const { engine } of [wasm, webgpu]) {
      if (engine !== next) engine?.end().catch(() => undefined);
    }
    if (next !== null) replaceBy(next.line);
    hear(reportOf(measured, adapter));
    return measured;
  }

  return {
    model,
    modelHash: model.hash,
    measurementKey,
    measure,
    get report() {
      return report;
    },
    embedFilm: (key, grey, priority) => line.embedFilm(key, grey, priority),
    embedTexts: (sentences) => line.embedTexts(sentences),
    similarityMap: (key, sentence) => line.similarityMap(key, sentence),
    embedPart: (key, part) => line.embedPart(key, part),
    poolPatches: (key, part) => line.poolPatches(key, part),
    forgetFilm: (key) => line.forgetFilm(key),
    dispose: () => line.dispose(),
  };
}

/** A film of one grey: what it shows changes no time. */
async function measuredEngine(open: Open, backend: 'wasm' | 'webgpu', { manifest }: ModelDescription) {
  const { sidePx } = squareRule(manifest.imageInput);
  const film = { width: sidePx, height: sidePx, data: new Uint8Array(sidePx * sidePx).fill(90) };
  const line = await open(backend);
  if (line.reply.report.backend !== backend) {
    // WASM took over from a graphics card that failed: that is no time of the card.
    await line.dispose();
    return Promise.reject(new RangeError(`${backend} did not start`));
  }
  return {
    line,
    embed: () => line.embedFilm('measuring#0', { ...film, data: film.data.slice() }),
    end: () => line.dispose(),
  };
}
