/** The engine's door: backends, weights, encoders, tokenizer, image input. */
export type {
  ImageInput,
  ImageArchitecture,
  TextArchitecture,
  TransformerShape,
  StemBlock,
} from './architecture.ts';
