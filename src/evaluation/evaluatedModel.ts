/** What measuring needs of a loaded model: plain calls, so that a cache may stand between. */
import type { SquareRule } from '../dicom/index.ts';
import type { SimilarityMap, TextEmbedding } from '../embeddings/index.ts';
import type { Finding } from '../models/index.ts';

export interface EncodedFilm {
  /** Unit vector, to be compared with sentences. */
  readonly vector: Float32Array;
  /** Feature for heads. */
  readonly cls: Float32Array;
  /** Of the picture that was read. */
  readonly columns: number;
  readonly rows: number;
}

export interface EvaluatedModel {
  readonly name: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** How a film becomes the square that maps span. */
  readonly square: SquareRule;
  embedTexts(sentences: readonly string[]): Promise<TextEmbedding[]>;
  /** `file` from the data folder; null where it is a damaged picture, which the port has told. */
  encode(file: string): Promise<EncodedFilm | null>;
  /** cos(patch, sentence) over the film. */
  mapOf(file: string, sentence: Float32Array): Promise<SimilarityMap>;
}

export interface Following {
  readonly onFilm: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** One film after the other: the encoder has one queue, and a person who stops waits for one film at most. */
export async function encodeAll(
  model: EvaluatedModel,
  files: readonly string[],
  { onFilm, signal }: Following,
): Promise<(EncodedFilm | null)[]> {
  const encoded: (EncodedFilm | null)[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    encoded.push(await model.encode(file));
    onFilm(encoded.length, files.length);
  }
  return encoded;
}
