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

/** What a transformer block has to know beside its weights. */
export interface BlockShape {
  readonly heads: number;
  readonly layerNormEps: number;
}
export interface TransformerShape extends BlockShape {
  readonly width: number;
  readonly layers: number;
  /** Hidden width of the MLP, in multiples of `width`. */
  readonly mlpRatio: number;
}

/** A vision encoder; `kind` chooses it, and nothing else does. */
export type ImageArchitecture = HybridArchitecture | VitArchitecture;

interface ImageShape extends BlockShape {
  readonly width: number;
  readonly layers: number;
  /** Side of a patch in pixels of the network's input. */
  readonly patchStride: number;
  /** Patches [rows, columns] of the input of `ImageInput.size`. */
  readonly grid: readonly [number, number];
  readonly embedding: number;
}

/** Convolution stem, then a transformer over the cells of its last map. */
export interface HybridArchitecture extends ImageShape, TransformerShape {
  readonly kind: 'hybrid';
  readonly stem: readonly StemLayer[];
  readonly headLabels: readonly string[];
}

/** Plain ViT with Hugging Face's tensor names and one projection to the shared space. */
export interface VitArchitecture extends ImageShape {
  readonly kind: 'vit';
  readonly mlpWidth: number;
  /** Rows, and columns, of the grid that the position table was trained on. */
  readonly trainedGrid: number;
  readonly positionRule: PositionRule;
  /** Before every tensor name: "" for an export, "vision_model." in a checkpoint of the training library. */
  readonly prefix: string;
}

/**
 * How the position table is stretched to another grid: to the exact size, or by the factor (n + 0.1) / trained that
 * older versions of the library used. The files do not tell which one a model was trained with.
 */
export type PositionRule = 'exact' | 'plus01';

/** One convolution of the stem. Its tensors are `image.stem.<name>.*`; channels-first as PyTorch keeps them. */
export interface StemLayer {
  readonly name: string;
  readonly kind: 'conv' | 'depthwise';
  readonly kernel: number;
  readonly stride: number;
  /** `same`: TensorFlow's rule, the smaller half before. A number: so many zeros on each side. */
  readonly padding: 'same' | number;
  readonly in: number;
  readonly out: number;
  /** null: batch norm is folded into the weights. Else `<name>.bn.*` are there, and the convolution has no bias. */
  readonly batchNormEps: number | null;
  readonly activation: 'none' | 'relu' | 'relu6';
  /** The layer whose output it reads; null: the one before, the image for the first. */
  readonly from: string | null;
  /** The layer whose output is added to its own before the activation: a residual. */
  readonly add: string | null;
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
