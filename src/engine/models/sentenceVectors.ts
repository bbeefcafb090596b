/** What every text encoder is from outside, whatever its kind. */
export interface TextEncoder {
  /** One unit vector [embedding] per sentence of token ids, the model's own tokens among them. */
  encode(sentences: readonly (readonly number[])[]): Promise<Float32Array[]>;
  dispose(): void;
}
