/** The page's side of the codec worker: refusals become typed errors again, an AbortSignal becomes a cancel id. */
import { proxy } from 'comlink';
import {
  failure,
  OsseletError,
  startWorker,
  success,
  type Result,
  type WorkerLine,
} from '../foundation/index.ts';
import type { Film, FilmKey, Frame, Grey8 } from './film.ts';
import type { CodecProtocol, FileInput, FilmPicture, OpenProgress, OpenReply } from './protocol.ts';

export interface OpenOutcome {
  readonly fileName: string;
  readonly result: Result<readonly Film[], OsseletError>;
  /** Those of the films that were open before, with the same pixels, and stay as they were. */
  readonly alreadyOpen: readonly FilmKey[];
}

export interface OpenManyOptions {
  readonly signal?: AbortSignal;
  /** Called after each file, in order. */
  readonly onOutcome?: (outcome: OpenOutcome, done: number, total: number) => void;
}

export interface CodecClient {
  /** Outcomes of the files opened before an abort; an abort is no error. */
  openMany(files: readonly FileInput[], options?: OpenManyOptions): Promise<OpenOutcome[]>;
  /** Rejects with an OsseletError of room `dicom`. */
  frame(key: FilmKey): Promise<Frame>;
  picture(key: FilmKey, thumbnailSidePx: number): Promise<FilmPicture>;
  letterbox(key: FilmKey, sidePx: number): Promise<Grey8>;
  close(key: FilmKey): Promise<void>;
  dispose(): void;
}

export function startCodec(): CodecClient {
  const worker = new Worker(new URL('./codec.worker.ts', import.meta.url), { type: 'module' });
  const line = startWorker<CodecProtocol>(worker, 'codec');
  return {
    openMany: (files, options = {}) => openMany(line, files, options),
    frame: (key) => line.ask((remote) => remote.frame(key)),
    picture: (key, thumbnailSidePx) => line.ask((remote) => remote.picture(key, thumbnailSidePx)),
    letterbox: (key, sidePx) => line.ask((remote) => remote.letterbox(key, sidePx)),
    close: (key) => line.ask((remote) => remote.close(key)),
    dispose: () => line.end(),
  };
}

async function openMany(
  { ask }: WorkerLine<CodecProtocol>,
  files: readonly FileInput[],
  { signal, onOutcome }: OpenManyOptions,
): Promise<OpenOutcome[]> {
  if (signal?.aborted === true) return [];
  const cancelId = crypto.randomUUID();
  // A worker that cannot be told has failed, and `openMany` says so.
  const cancel = () => void ask((remote) => remote.cancel(cancelId)).catch(() => undefined);
  const onProgress = proxy(({ done, total, reply }: OpenProgress) =>
    onOutcome?.(toOutcome(reply), done, total),
  );
  signal?.addEventListener('abort', cancel);
  try {
    return (await ask((remote) => remote.openMany(files, cancelId, onProgress))).map(toOutcome);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

function toOutcome(reply: OpenReply): OpenOutcome {
  const { fileName } = reply;
  if ('films' in reply) return { fileName, result: success(reply.films), alreadyOpen: reply.alreadyOpen };
  const { room, code, facts } = reply.refused;
  return { fileName, result: failure(new OsseletError(room, code, facts)), alreadyOpen: [] };
}
