/** An embedding holds for these pixels, this model, this way of preparing the picture; anything else is embedded again. */
export interface EmbeddingIdentity {
  /** SOP Instance UID and frame, or the file's hash and frame. */
  readonly filmKey: string;
  readonly pixelSha256: string;
  readonly modelHash: string;
  readonly preset: string;
}

export function embeddingKey({ filmKey, pixelSha256, modelHash, preset }: EmbeddingIdentity): string {
  return [filmKey, pixelSha256, modelHash, preset].join('|');
}
