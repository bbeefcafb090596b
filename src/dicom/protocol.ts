/**
 * What the page and the codec worker say to each other. Plain values only; imports neither side. Errors thrown
 * by a call cross as OsseletError (foundation's registerWorkerErrors); a refused file is no throw but a value.
 */
import type { Facts } from '../foundation/index.ts';
import type { Film, FilmKey, Frame, Grey8 } from './film.ts';

/** A File stays on disk until it is needed; bytes are kept in memory by the worker. */
export interface FileInput {
  readonly name: string;
  readonly content: Blob | Uint8Array;
}

export type OpenReply =
  | { readonly fileName: string; readonly films: readonly Film[] }
  | { readonly fileName: string; readonly refused: RefusedReply };

/** An OsseletError as a value: structured cloning would keep only its message. */
interface RefusedReply {
  readonly room: string;
  readonly code: string;
  readonly facts: Facts;
}

export interface OpenProgress {
  readonly done: number;
  readonly total: number;
  readonly reply: OpenReply;
}

/** What the model and the catalogue need of a film: about 150 KB instead of its 15 MB. */
export interface ModelGrey {
  readonly letterboxed: Grey8;
  readonly thumbnail: Grey8;
  /** Of the stored values, as in Frame. */
  readonly sha256: string;
}

export interface CodecProtocol {
  open(file: FileInput): Promise<OpenReply>;
  /** One after the other; `onProgress` is a proxy, released by the caller. Stops after the file at hand. */
  openMany(
    files: readonly FileInput[],
    cancelId: string,
    onProgress: (progress: OpenProgress) => void | Promise<void>,
  ): Promise<OpenReply[]>;
  cancel(cancelId: string): void;
  /** The buffer of stored values is a copy: it belongs to the page. */
  frame(key: FilmKey): Promise<Frame>;
  grey(key: FilmKey, sidePx: number, thumbnailSidePx: number): Promise<ModelGrey>;
  close(key: FilmKey): void;
}
