/** The engine's door: backends, weights, encoders, tokenizer, image input. */
export type {
  ImageInput,
  ImageArchitecture,
  TextArchitecture,
  TransformerShape,
  Stem,
  StemBlock,
} from './architecture.ts';
export { startBackend, whenBackendLost, type BackendName, type WasmUrls } from './backend.ts';
export { engineError, type EngineErrorCode } from './errors.ts';
export { patchTissue } from './image/patchTissue.ts';
export { toInput, type GreySquare } from './image/toInput.ts';
export { createFactReader, type FactState } from './models/facts.ts';
export { createImageEncoder, type EncodedImage, type ImageEncoder } from './models/imageEncoder.ts';
export { createTextEncoder, type TextEncoder } from './models/textEncoder.ts';
export { tokenize, type Token, type TokenizedSentence, type VocabularyRule } from './tokenizer/words.ts';
export { expectedTensors } from './weights/expectedTensors.ts';
export { readSafetensors, type NamedTensor, type NamedTensors } from './weights/safetensors.ts';
