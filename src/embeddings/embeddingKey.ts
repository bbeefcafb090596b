/**
 * Under which key an embedding is kept: the film, its pixels, the model and the way of the input. Whatever
 * of the four changes, the old vector is not found, and the film is embedded anew.
 */
export interface EmbeddingOrigin {
  /** SOP Instance UID and frame, or the file's hash. */
  readonly filmKey: string;
  readonly pixelSha256: string;
  readonly modelHash: string;
  readonly preset: string;
}

/** JSON keeps the four parts apart whatever characters they hold. */
export function embeddingKey({ filmKey, pixelSha256, modelHash, preset }: EmbeddingOrigin): string {
  return JSON.stringify([filmKey, pixelSha256, modelHash, preset]);
}

/** Of which film it is. */
export function filmOfEmbedding(key: string): string {
  const [filmKey] = JSON.parse(key) as [string, ...string[]];
  return filmKey;
}
