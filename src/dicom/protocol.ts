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
  | {
      readonly fileName: string;
      readonly films: readonly Film[];
      /** Those of `films` that were open before, with the same pixels, and stay as they were. */
      readonly alreadyOpen: readonly FilmKey[];
    }
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

/** A small picture of a film, and the hash of its stored values, as in Frame. */
export interface FilmPicture {
  readonly thumbnail: Grey8;
  readonly pixelSha256: string;
}

export interface CodecProtocol {
  open(file: FileInput): Promise<OpenReply>;
  /** One after the other; `onProgress` is a proxy that the worker releases at the end. Stops after the file at hand. */
  openMany(
    files: readonly FileInput[],
    cancelId: string,
    onProgress: (progress: OpenProgress) => void | Promise<void>,
  ): Promise<OpenReply[]>;
  cancel(cancelId: string): void;
  /** The buffers of stored values and colours are copies: they belong to the page. */
  frame(key: FilmKey): Promise<Frame>;
  picture(key: FilmKey, thumbnailSidePx: number): Promise<FilmPicture>;
  /** What the model needs of a film: 200 KB at 448 pixels a side, instead of its 15 MB. */
  letterbox(key: FilmKey, sidePx: number): Promise<Grey8>;
  close(key: FilmKey): void;
}
