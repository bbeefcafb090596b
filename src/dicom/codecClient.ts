/** The page's side of the codec worker: refusals become typed errors again, an AbortSignal becomes a cancel id. */
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { failure, OsseletError, registerWorkerErrors, success, type Result } from '../foundation/index.ts';
import type { Film, FilmKey, Frame } from './film.ts';
import type { CodecProtocol, FileInput, ModelGrey, OpenProgress, OpenReply } from './protocol.ts';

export interface OpenOutcome {
  readonly fileName: string;
  readonly result: Result<readonly Film[], OsseletError>;
}

export interface OpenManyOptions {
  readonly signal?: AbortSignal;
  /** Called after each file, in order. */
  readonly onOutcome?: (outcome: OpenOutcome, done: number, total: number) => void;
}

export interface CodecClient {
  open(file: FileInput): Promise<OpenOutcome>;
  /** Outcomes of the files opened before an abort; an abort is no error. */
  openMany(files: readonly FileInput[], options?: OpenManyOptions): Promise<OpenOutcome[]>;
  /** Rejects with an OsseletError of room `dicom`. */
  frame(key: FilmKey): Promise<Frame>;
  grey(key: FilmKey, sidePx: number, thumbnailSidePx: number): Promise<ModelGrey>;
  close(key: FilmKey): Promise<void>;
  dispose(): void;
}

export function startCodec(): CodecClient {
  registerWorkerErrors();
  const worker = new Worker(new URL('./codec.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<CodecProtocol>(worker);
  return {
    open: async (file) => toOutcome(await remote.open(file)),
    openMany: (files, options = {}) => openMany(remote, files, options),
    frame: (key) => remote.frame(key),
    grey: (key, sidePx, thumbnailSidePx) => remote.grey(key, sidePx, thumbnailSidePx),
    close: (key) => remote.close(key),
    dispose() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

async function openMany(
  remote: Remote<CodecProtocol>,
  files: readonly FileInput[],
  { signal, onOutcome }: OpenManyOptions,
): Promise<OpenOutcome[]> {
  if (signal?.aborted === true) return [];
  const cancelId = crypto.randomUUID();
  const cancel = () => void remote.cancel(cancelId);
  const onProgress = proxy(({ done, total, reply }: OpenProgress) =>
    onOutcome?.(toOutcome(reply), done, total),
  );
  signal?.addEventListener('abort', cancel);
  try {
    return (await remote.openMany(files, cancelId, onProgress)).map(toOutcome);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

function toOutcome(reply: OpenReply): OpenOutcome {
  const { fileName } = reply;
  if ('films' in reply) return { fileName, result: success(reply.films) };
  const { room, code, facts } = reply.refused;
  return { fileName, result: failure(new OsseletError(room, code, facts)) };
}
