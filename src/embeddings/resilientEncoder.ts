/**
 * An encoder that outlives its GPU. If WebGPU does not start, fails the self-test or loses its device, WASM takes over
 * once, and the calls that were under way are answered by it. Patch tokens are gone then: similarityMap says null.
 * Any other error is its caller's, on whatever backend: a fault of ours must not be told as one of the graphics card.
 */
import { isOsseletError, type OsseletError } from '../foundation/index.ts';
import { whenBackendLost } from '../engine/index.ts';
import type { Encoder, EngineReport } from './types.ts';

export type MakeEncoder = (report: EngineReport) => Promise<Encoder>;

interface Running {
  readonly encoder: Encoder;
  /** Rejects the calls under way when the device is lost: they might never be answered. */
  readonly rejects: Set<(error: unknown) => void>;
  lost: OsseletError | null;
}

export async function createResilientEncoder(
  choice: EngineReport,
  make: MakeEncoder,
  onReport: (report: EngineReport) => void = () => undefined,
): Promise<Encoder> {
  const start = async (report: EngineReport): Promise<Running> => {
    const running: Running = { encoder: await make(report), rejects: new Set(), lost: null };
    watch(running);
    onReport(running.encoder.report);
    return running;
  };
  /** On WASM there is nothing left to fall back to: the error is the answer. */
  const takeOver = async (failed: EngineReport, error: unknown): Promise<Running> => {
    if (failed.backend === 'wasm' || !isFaultOfBackend(error)) throw error;
    return start({ backend: 'wasm', reason: 'gpu-failed', adapter: failed.adapter });
  };
  /** What waited in the queue of the lost GPU must not run after all; what it held may be gone already. */
  const replace = async (failed: Running, error: unknown): Promise<Running> => {
    failed.encoder.dispose().catch(() => undefined);
    return takeOver(failed.encoder.report, error);
  };

  let current = await start(choice).catch((error: unknown) => takeOver(choice, error));
  let restart: Promise<Running> | null = null;

  async function answer<Value>(call: (encoder: Encoder) => Promise<Value>): Promise<Value> {
    const used = current;
    try {
      return await unlessLost(used, call);
    } catch (error) {
      if (used.encoder.report.backend === 'wasm' || !isFaultOfBackend(error)) throw error;
      restart ??= replace(used, error);
      current = await restart;
      return call(current.encoder);
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
