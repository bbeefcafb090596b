/**
 * What the page and its decoders (codec workers) say to each other. Plain values only; imports neither side. Errors
 * thrown by a call cross as OsseletError (foundation's registerWorkerErrors); a refused file is no throw but a value.
 */
import type { Facts } from '../foundation/index.ts';
import type { Film, FilmKey, Frame, Grey8 } from './film.ts';
import type { Presentation } from './presentation.ts';
import type { SquareRule } from './render/square.ts';
import type { TagList } from './tags/tagRow.ts';
import type { Box as PixelBox } from './write/deidentify/pixels.ts';
import type { Deidentified, DeidentifyingOrder } from './write/deidentify/deidentify.ts';

/** What a person gives: a File stays on disk until it is needed. */
export interface FileInput {
  readonly name: string;
  readonly content: Blob | Uint8Array;
  /** From what was picked or dropped down to the file: `['étude', 'S1', 'IM1']`; absent for a file given by itself. */
  readonly path?: readonly string[];
}

/** What a decoder is sent with every request: it keeps no file. A Blob crosses as a handle, not as its bytes. */
export interface GivenFile {
  /** As it is shown: `archive.zip/S1/IM1` for what an archive holds. */
  readonly name: string;
  readonly path: readonly string[];
  readonly content: FileContent;
}

export type FileContent = Blob | ZipEntry;

/** A file in an archive, by what the archive's directory says of it; it is inflated when it is needed. */
export interface ZipEntry {
  readonly archive: Blob;
  /** 1 in an archive, 2 in an archive in an archive. */
  readonly depth: number;
  /** Of its local header. */
  readonly offset: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly deflatedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
}

/** What a file turned out to be. */
export type Found =
  | { readonly kind: 'films'; readonly films: readonly Film[] }
  | { readonly kind: 'presentation'; readonly presentation: Presentation }
  /** An archive: its files, in the order of its directory. */
  | { readonly kind: 'more'; readonly files: readonly GivenFile[] }
  /** A DICOMDIR: the files that it lists, each as a path from its own folder. */
  | { readonly kind: 'directory'; readonly listed: readonly (readonly string[])[] }
  | { readonly kind: 'refused'; readonly error: RefusedReply };

/** An OsseletError as a value: structured cloning would keep only its message. */
export interface RefusedReply {
  readonly room: string;
  readonly code: string;
  readonly facts: Facts;
}

/** One film of one reading of its file: a film closed and opened anew has another `reading`, and other frames. */
export interface FilmReference {
  readonly key: FilmKey;
  readonly reading: string;
  readonly file: GivenFile;
}

/** A small picture of a film, and the hash of its stored values, as in Frame. */
export interface FilmPicture {
  readonly thumbnail: Grey8;
  readonly pixelSha256: string;
}

/** Every answer says what the decoder now holds, so that the page can bound it. */
export interface Answer<Value> {
  readonly value: Value;
  /** Of the frame kept for the film asked about; 0 where none was decoded. */
  readonly frameBytes: number;
  /** The largest memory that a WebAssembly codec of this decoder has grown to; it never shrinks. */
  readonly wasmBytes: number;
}

/** One request at a time: the page waits for the answer before it sends the next (but for `forget`). */
export interface DecoderProtocol {
  /** Answers once the script is loaded. */
  ready(): Promise<void>;
  look(file: GivenFile): Promise<Answer<Found>>;
  /** The buffers of stored values and colours are copies: they belong to the page. */
  frame(film: FilmReference): Promise<Answer<Frame>>;
  picture(film: FilmReference, thumbnailSidePx: number): Promise<Answer<FilmPicture>>;
  /** What the model needs of a film: 200 KB at 448 pixels a side, instead of its 15 MB. */
  square(film: FilmReference, rule: SquareRule): Promise<Answer<Grey8>>;
  pixelSha256(film: FilmReference): Promise<Answer<string>>;
  /** Every attribute of the file that the film is in. */
  tags(film: FilmReference): Promise<Answer<TagList>>;
  /** The file that the film is in, with all its frames, without its patient. The bytes belong to the page. */
  deidentified(film: FilmReference, order: DeidentifyingOrder): Promise<Answer<Deidentified>>;
  /** The film as it opens, as a PNG of 8 bits, black in the boxes. The bytes belong to the page. */
  greyPng(film: FilmReference, black: readonly PixelBox[]): Promise<Answer<Uint8Array>>;
  forget(readings: readonly string[]): Promise<void>;
}
