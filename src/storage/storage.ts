/**
 * What the house keeps between two sessions: one interface, two makers (IndexedDB, memory), one suite for both.
 * A promise that resolves means kept: a write answers only after its transaction is complete (on disk, in a browser).
 * This floor knows no room above it, so `film` and `event` are whole records of their owners, indexed but not read.
 */
import type { Erasures } from './erasing/erasures.ts';

export interface Storage {
  readonly persistence: 'browser' | 'memory';
  readonly films: FilmRecords;
  readonly embeddings: EmbeddingRecords;
  readonly events: EventRecords;
  readonly handles: HandleRecords;
  readonly heads: HeadRecords;
  readonly settings: Settings;
  readonly erasures: Erasures;
  /** Random key of this browser profile, 64 hex digits: under it marks of patients are made that say nothing elsewhere. */
  secret(): Promise<string>;
  /** Random id of this browser profile (or process): the same for all its tabs, made at the first call. */
  device(): Promise<string>;
  close(): void;
}

export interface FilmRecord {
  readonly key: string;
  /** `dicom.Film`, plain fields. */
  readonly film: object;
  /** SHA-256 of the frame's stored values as little-endian integers. */
  readonly pixelSha256: string;
  /** The same for films of one patient, and nothing of who it is; null where nobody knows. */
  readonly patientMark: string | null;
  /** Absent in records of earlier versions. */
  readonly about?: AboutFilm;
  /** Where its file stood when it was read last; null where nobody knows. */
  readonly place: FilePlace | null;
  /** ISO 8601. */
  readonly firstOpenedAt: string;
  readonly lastOpenedAt: string;
}

/** What a check of a head asks of a film that is not open; it names nobody, and leaves with the film. */
export interface AboutFilm {
  readonly sex: 'F' | 'M' | null;
  /** Whole years at the examination. */
  readonly ageYears: number | null;
  /** The same for films of one machine, and nothing of which it is. */
  readonly deviceMark: string | null;
}

/** The small grey picture of a film, kept beside its record so that thousands of records are read without them. */
export interface ThumbnailRecord {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A file, as it stood when it was read: by this it is found again, and seen to have changed. */
export interface FilePlace {
  /** From what was picked or dropped down to the file: `['étude', 'S1', 'IM1']`, or `['IM1.dcm']` for a file alone. */
  readonly path: readonly string[];
  readonly byteLength: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** The kept handle of `path[0]`; null where the browser gave none. */
  readonly handleId: string | null;
  /** The copy in the browser's private files; null where none was made. */
  readonly copyId: string | null;
  /** The PACS that it came from, by its configured name, and where it lies there; absent for files. */
  readonly pacs?: PacsPlace;
}

export interface PacsPlace {
  readonly name: string;
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly instanceUid: string;
}

/** What a person picked or dropped, as the browser lets it be asked for again. */
export interface HandleRecord {
  readonly id: string;
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle;
  /** ISO 8601. */
  readonly keptAt: string;
}

/** One version of a head. */
export interface HeadRecord {
  readonly task: string;
  /** Counts from 1 within the task. */
  readonly version: number;
  /** `heads.writeHead`. */
  readonly text: string;
  /** Marks (`filmMark`) of the films that took part; those of erased films leave. Absent in earlier versions. */
  readonly filmMarks?: readonly string[];
  /** How many of them were erased since. */
  readonly erasedFilms?: number;
}

export interface EmbeddingRecord {
  /** Made by `embeddings`: film, pixels, model and preset in one. */
  readonly key: string;
  readonly filmKey: string;
  readonly modelHash: string;
  readonly vector: Float32Array;
  readonly cls: Float32Array;
}

export interface EventRecord {
  readonly id: string;
  readonly filmKey: string;
  readonly device: string;
  /** Counts from 1 in the chain of (film, device); a second event at the same place is refused. */
  readonly seq: number;
  /** `annotations.AnnotationEvent`, plain fields; `{}`, and no id, where the browser itself cannot read the row any more. */
  readonly event: object;
}

/** Lists come in the order of their keys. */
export interface FilmRecords {
  get(key: string): Promise<FilmRecord | undefined>;
  all(): Promise<FilmRecord[]>;
  /** Of the places of films, each once: without reading the films. */
  handleIds(): Promise<string[]>;
  copyIds(): Promise<string[]>;
  thumbnail(key: string): Promise<ThumbnailRecord | undefined>;
  /** Both or neither; refused where another tab has erased this film meanwhile (`erased-elsewhere`). */
  put(record: FilmRecord, thumbnail: ThumbnailRecord): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface EmbeddingRecords {
  get(key: string): Promise<EmbeddingRecord | undefined>;
  /** By key, a page at a time: the vectors of 100,000 films need not stand in memory together. */
  ofModel(modelHash: string): AsyncIterable<readonly EmbeddingRecord[]>;
  /** Without the vectors, which are long. */
  keysOfModel(modelHash: string): Promise<string[]>;
  put(record: EmbeddingRecord): Promise<void>;
  removeOfFilms(filmKeys: readonly string[]): Promise<void>;
}

/** Append-only: nothing here changes or removes an event (`erasing/` alone does). Lists come by film, device, then place in the chain. */
export interface EventRecords {
  append(record: EventRecord): Promise<void>;
  /** All or none. */
  appendAll(records: readonly EventRecord[]): Promise<void>;
  ofFilm(filmKey: string): Promise<EventRecord[]>;
  all(): Promise<EventRecord[]>;
  /** All rows themselves, a page at a time. */
  pages(): AsyncIterable<readonly EventRecord[]>;
  /** Makes `all` quick: packs the next rows of a long log, in some hundred milliseconds; answers whether there is more to do. */
  pack(): Promise<boolean>;
}

export interface HandleRecords {
  all(): Promise<HandleRecord[]>;
  put(record: HandleRecord): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export interface HeadRecords {
  /** By task, then version. */
  all(): Promise<HeadRecord[]>;
  /** A version is kept once and never replaced: a second one of its number is refused (`already-stored`). */
  add(record: HeadRecord): Promise<void>;
}

/** Choices of the person at this browser, by name. */
export interface Settings {
  get(name: string): Promise<string | undefined>;
  put(name: string, value: string): Promise<void>;
}
