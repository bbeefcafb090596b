/**
 * For the test of damage: the pool and its watchdog over a thread of Node. What hangs there is ended and named, where a
 * decoder in the test's own thread would hold up the test until the runner gives up without a word.
 */
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { wrap, type Endpoint } from 'comlink';
import { build } from 'vite';
import { registerWorkerErrors, toOsseletError } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import type { DecoderProtocol, Found, GivenFile } from '../protocol.ts';
import { createPool } from './pool.ts';
import type { DecoderLine } from './slot.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const outDir = path.join(root, '.cache');
const script = path.join(outDir, 'inThread.worker.mjs');

/** Node runs no TypeScript in a thread: the worker is made one file. */
async function buildWorker(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'inThread.worker.ts'),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: path.basename(script), codeSplitting: false } },
    },
  });
}

function threadLine(): DecoderLine {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, { workerData: { port: port2 }, transferList: [port2] });
  const remote = wrap<DecoderProtocol>(port1 as unknown as Endpoint);
  const stopped = new Promise<never>((_, reject) => {
    worker.on('error', (error) => reject(dicomError('decoder-stopped', {}, error)));
  });
  return {
    ask: (call) => call(remote),
    stopped,
    end() {
      port1.close();
      void worker.terminate();
    },
  };
}

export interface WatchedDecoder {
  /** `dicom.<code>` of the refusal, at opening or at decoding, or 'opened'. */
  outcome(bytes: Uint8Array, name?: string): Promise<string>;
  end(): void;
}

export async function startWatchedDecoder(ticks: number): Promise<WatchedDecoder> {
  registerWorkerErrors();
  await buildWorker();
  const patience = { ticks, tickMs: 1_000 };
  const idle = { wasmBytes: Infinity, ms: 0 };
  const pool = createPool({ size: 1, start: threadLine, patience, framesBytes: 0, idle });
  let readings = 0;

  async function decodeAll(file: GivenFile, found: Found): Promise<string> {
    if (found.kind === 'refused') return `${found.error.room}.${found.error.code}`;
    for (const { key } of found.kind === 'films' ? found.films : []) {
      const reading = String(++readings);
      await pool.ask((decoder) => decoder.pixelSha256({ key, file, reading }), {
        priority: 'background',
        reading,
      });
    }
    return 'opened';
  }

  return {
    async outcome(bytes, name = 'film.dcm') {
      const file: GivenFile = { name, path: [name], content: new Blob([bytes as BlobPart]) };
      return pool
        .ask((decoder) => decoder.look(file), { priority: 'background' })
        .then((found) => decodeAll(file, found))
        .catch((error: unknown) => {
          const { room, code } = toOsseletError(error);
          return `${room}.${code}`;
        });
    },
    end: () => pool.end(),
  };
}
