/** The codec workers of the browser: module scripts of our own origin. */
import { startWorker } from '../foundation/index.ts';
import type { DecoderLine } from './codec/slot.ts';
import { createCodec, type CodecClient } from './codecClient.ts';
import { dicomError } from './errors.ts';
import { MAX_DECODERS } from './limits.ts';
import type { DecoderProtocol } from './protocol.ts';

export function startCodec(): CodecClient {
  const size = Math.min(MAX_DECODERS, Math.max(1, navigator.hardwareConcurrency - 1));
  return createCodec({
    size,
    start: () => decoderLine(new Worker(new URL('./codec.worker.ts', import.meta.url), { type: 'module' })),
  });
}

export function decoderLine(worker: Worker): DecoderLine {
  const stopped = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(dicomError('decoder-stopped')));
  });
  return { ...startWorker<DecoderProtocol>(worker, 'codec'), stopped };
}
