/**
 * An encoder that outlives its GPU. A device that is lost (driver reset, sleep) is asked for anew, once; if WebGPU does not
 * start, fails the self-test or is lost again, WASM takes over. The calls that were under way are answered by whoever
 * comes after. Patch tokens are gone then: similarityMap says null.
 * Any other error is its caller's, on whatever backend: a fault of ours must not be told as one of the graphics card.
 */
import { isOsseletError, type OsseletError } from '../foundation/index.ts';
import { forgetBackend, whenBackendLost } from '../engine/index.ts';
import type { Encoder, EngineReport } from './types.ts';

export type MakeEncoder = (report: EngineReport) => Promise<Encoder>;

interface Running {
  readonly encoder: Encoder;
  /** Rejects the calls under way when the device is lost: they might never be answered. */
  readonly rejects: Set<(error: unknown) => void>;
  lost: OsseletError | null;
  /** What came after it. */
  successor: Promise<Running> | null;
}

export async function createResilientEncoder(
  choice: EngineReport,
  make: MakeEncoder,
  onReport: (report: EngineReport) => void = () => undefined,
): Promise<Encoder> {
  const start = async (report: EngineReport): Promise<Running> => {
    const encoder = await make(report);
    const running: Running = { encoder, rejects: new Set(), lost: null, successor: null };
    watch(running);
    onReport(running.encoder.report);
    return running;
  };
  let wasTriedAgain = false;
  /** On WASM there is nothing left to fall back to: the error is the answer. */
  const takeOver = async (failed: EngineReport, error: unknown): Promise<Running> => {
    if (failed.backend === 'wasm' || !isFaultOfBackend(error)) throw error;
    return start({ backend: 'wasm', reason: 'gpu-failed', adapter: failed.adapter });
  };
  /** What waited in the queue of the lost GPU must not run after all; what it held may be gone already. */
  const replace = async (failed: Running, error: unknown): Promise<Running> => {
    const { encoder } = failed;
    encoder.dispose().catch(() => undefined);
    if (wasTriedAgain || !isLoss(error)) return takeOver(encoder.report, error);
    wasTriedAgain = true;
    await forgetBackend(encoder.report.backend);
    return start(encoder.report).catch((again: unknown) => takeOver(encoder.report, again));
  };

  let current = await start(choice).catch((error: unknown) => takeOver(choice, error));

  async function answer<Value>(call: (encoder: Encoder) => Promise<Value>): Promise<Value> {
    const used = current;
    try {
      return await unlessLost(used, call);
    } catch (error) {
      if (used.encoder.report.backend === 'wasm' || !isFaultOfBackend(error)) throw error;
      used.successor ??= replace(used, error);
      current = await used.successor;
      return answer(call);
    }
  }

  return {
    get report() {
      return current.encoder.report;
    },
    modelHash: current.encoder.modelHash,
    embedFilm: (key, grey, priority) => answer((encoder) => encoder.embedFilm(key, grey, priority)),
    embedTexts: (sentences) => answer((encoder) => encoder.embedTexts(sentences)),
    similarityMap: (key, sentence) => current.encoder.similarityMap(key, sentence),
    embedPart: (key, part) => current.encoder.embedPart(key, part),
    poolPatches: (key, part) => current.encoder.poolPatches(key, part),
    forgetFilm: (key) => current.encoder.forgetFilm(key),
    dispose: () => current.encoder.dispose(),
  };
}

const faultsOfBackend = new Set(['engine.backend-failed', 'engine.backend-lost', 'models.self-test-failed']);

/** A DOMException here is WebGPU's own: a buffer that is being read when the device goes throws one, before the loss is told. */
function isFaultOfBackend(error: unknown): boolean {
  if (error instanceof DOMException) return true;
  return isOsseletError(error) && faultsOfBackend.has(`${error.room}.${error.code}`);
}

/** The device went away; a backend that computes wrongly would do so again. */
function isLoss(error: unknown): boolean {
  return error instanceof DOMException || (isOsseletError(error) && error.code === 'backend-lost');
}

function watch(running: Running): void {
  if (running.encoder.report.backend === 'wasm') return;
  void whenBackendLost().then((error) => {
    running.lost = error;
    for (const reject of running.rejects) reject(error);
  });
}

async function unlessLost<Value>(
  { encoder, rejects, lost }: Running,
  call: (encoder: Encoder) => Promise<Value>,
): Promise<Value> {
  if (lost !== null) throw lost;
  let giveUp: (error: unknown) => void = () => undefined;
  const loss = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  rejects.add(giveUp);
  try {
    return await Promise.race([call(encoder), loss]);
  } finally {
    rejects.delete(giveUp);
  }
}
