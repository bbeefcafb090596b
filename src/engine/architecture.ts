/** What a model folder says of its encoders and their input; filled from the manifest, never from code. */

/** From 8-bit grey to the network's input: (value / 255 - mean) / std on `size` × `size` pixels. */
export type ImageInput = OsseletInput | PaperInput;

interface Normalisation {
  /** Side of the network's input, pixels. */
  readonly size: number;
  readonly mean: number;
  readonly std: number;
}
/** Letterboxed on black to `letterboxSide`, then resized; antialiased both times. */
export interface OsseletInput extends Normalisation {
  readonly preset: 'osselet';
  /** Side of the 8-bit square the film is letterboxed into, pixels. */
  readonly letterboxSide: number;
}
/** Squashed to `size` in 8 bits, bilinear without antialiasing: the paper's evaluation transform. */
export interface PaperInput extends Normalisation {
  readonly preset: 'paper';
}

export interface TransformerShape {
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Hidden width of the MLP, in multiples of `width`. */
  readonly mlpRatio: number;
  readonly layerNormEps: number;
}

export interface ImageArchitecture extends TransformerShape {
  readonly patchStride: number;
  /** Patches [rows, columns] of the input of `ImageInput.size`. */
  readonly grid: readonly [number, number];
  readonly embedding: number;
  readonly stem: Stem;
  readonly headLabels: readonly string[];
}

export interface Stem {
  readonly conv0: {
    readonly kernel: number;
    readonly stride: number;
    readonly padding: number;
    readonly out: number;
  };
  readonly blocks: readonly StemBlock[];
}

/** Residual block of the convolution stem: relu(conv2(relu(conv1(x))) + (shortcut(x) or x)). */
export interface StemBlock {
  readonly in: number;
  readonly out: number;
  readonly stride: number;
  readonly shortcut: boolean;
}

interface TextShape extends TransformerShape {
  readonly embedding: number;
  readonly vocabulary: number;
  /** Of a sentence, the model's own first and last tokens included. */
  readonly maxTokens: number;
}
/** The bundled model's own: words, pre-norm blocks, facts read from the sentence's vector. */
export interface OsseletText extends TextShape {
  readonly kind?: 'osselet' | undefined;
  /** Facts read from a sentence embedding: reshape to [facts, 3], argmax 0 not stated, 1 denied, 2 stated. */
  readonly facts: readonly string[];
  readonly factsInputScale: number;
}
/** CamemBERT, XLM-R, mLUKE, DrBERT: RoBERTa's body and one projection, tensors under `text.` as the export names them. */
export interface RobertaText extends TextShape {
  readonly kind: 'roberta';
  /** Position of the first token, pad id + 1: the rows before it belong to padding. */
  readonly firstPosition: number;
}
export type TextArchitecture = OsseletText | RobertaText;
