/** What the encoder worker answers. Vectors are unit length; patch tokens stay in the worker under the film's key. */
import type { FilmKey, Grey8 } from '../dicom/index.ts';
import type { Measurement } from './measureEngines.ts';
import type { FactState } from '../engine/index.ts';
import type { PartOfSquare } from './partVector.ts';

export type { FactState };

/** A sentence as the text encoder understood it. */
export interface TextEmbedding {
  readonly sentence: string;
  /** Unit vector [embedding]. */
  readonly vector: Float32Array;
  readonly facts: Readonly<Record<string, FactState>>;
  readonly words: readonly Word[];
}
export interface Word {
  /** As typed, accents and case kept. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** `unknown` also for words beyond the length that the model reads. */
  readonly status: 'known' | 'ignorable' | 'unknown';
}

/** A film in the model's space. */
export interface FilmEmbedding {
  readonly key: FilmKey;
  readonly modelHash: string;
  /** Unit vector [embedding]. */
  readonly vector: Float32Array;
  /** Feature for heads, before projection [width]. */
  readonly cls: Float32Array;
}

/** cos(patch, sentence) on the model's grid; `tissue` marks patches that hold film, not background. */
export interface SimilarityMap {
  readonly rows: number;
  readonly columns: number;
  readonly cosines: Float32Array;
  readonly tissue: Uint8Array;
}

export interface EngineReport {
  readonly backend: 'webgpu' | 'wasm';
  /** Of the processor that compute at once; not known before the encoder runs. */
  readonly threads?: number;
  /** Why this backend: code for `embeddings.backend.<reason>`. */
  readonly reason:
    | 'asked-for'
    | 'no-webgpu'
    | 'software-adapter'
    | 'not-measured'
    | 'wasm-faster'
    | 'webgpu-faster'
    | 'gpu-too-slow'
    | 'gpu-failed';
  readonly adapter: string | null;
  /** Times of one film on both engines, where they are the reason. */
  readonly measured?: Measurement;
}

/** Who waits: a sentence just typed, the film on screen, films being indexed. Sentences always go first. */
export type FilmPriority = 'screen' | 'background';

/** Everything a person waits for in the encoder. Calls are queued; the film on screen goes first. */
export interface Encoder {
  readonly report: EngineReport;
  readonly modelHash: string;
  /** `grey` is the model's square (dicom.squareGrey8 by models.squareRule). `priority` is 'screen' unless said. */
  embedFilm(key: FilmKey, grey: Grey8, priority?: FilmPriority): Promise<FilmEmbedding>;
  embedTexts(sentences: readonly string[]): Promise<TextEmbedding[]>;
  /** null when the film's patch tokens are not at hand: embed it again first. */
  similarityMap(key: FilmKey, sentence: Float32Array): Promise<SimilarityMap | null>;
  /** Unit vector of a part of a film; null as above. */
  embedPart(key: FilmKey, part: PartOfSquare): Promise<Float32Array | null>;
  /** Unit mean of the patch tokens of a part, to be compared with other patch tokens; null as above. */
  poolPatches(key: FilmKey, part: PartOfSquare): Promise<Float32Array | null>;
  /** The film was read anew, perhaps to other pixels: its patch tokens are dropped. */
  forgetFilm(key: FilmKey): Promise<void>;
  /** Calls that wait are answered with `stopped`; the one under way ends first. */
  dispose(): Promise<void>;
}
