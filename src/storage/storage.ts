/**
 * What the house keeps between two sessions: one interface, two makers (IndexedDB, memory), one suite for both.
 * A promise that resolves means kept: a write answers only after its transaction is complete (on disk, in a browser).
 * This floor knows no room above it, so `film` and `event` are whole records of their owners, indexed but not read.
 */
export interface Storage {
  readonly persistence: 'browser' | 'memory';
  readonly films: FilmRecords;
  readonly embeddings: EmbeddingRecords;
  readonly events: EventRecords;
  /** Random id of this browser profile (or process): the same for all its tabs, made at the first call. */
  device(): Promise<string>;
  close(): void;
}

export interface FilmRecord {
  readonly key: string;
  /** `dicom.Film`, plain fields. */
  readonly film: object;
  readonly thumbnail: { readonly width: number; readonly height: number; readonly data: Uint8Array };
  /** SHA-256 of the frame's stored values as little-endian integers. */
  readonly pixelSha256: string;
  /** ISO 8601. */
  readonly firstOpenedAt: string;
  readonly lastOpenedAt: string;
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
  /** `annotations.AnnotationEvent`, plain fields. */
  readonly event: object;
}

/** Lists come in the order of their keys. */
export interface FilmRecords {
  get(key: string): Promise<FilmRecord | undefined>;
  all(): Promise<FilmRecord[]>;
  put(record: FilmRecord): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface EmbeddingRecords {
  get(key: string): Promise<EmbeddingRecord | undefined>;
  ofModel(modelHash: string): Promise<EmbeddingRecord[]>;
  put(record: EmbeddingRecord): Promise<void>;
  removeOfFilms(filmKeys: readonly string[]): Promise<void>;
}

/** Append-only: nothing here changes or removes an event. Lists come by film, device, then place in the chain. */
export interface EventRecords {
  append(record: EventRecord): Promise<void>;
  ofFilm(filmKey: string): Promise<EventRecord[]>;
  all(): Promise<EventRecord[]>;
}
