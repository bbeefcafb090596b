/** The engine's door: encoders, weights, encoders, tokenizer, image input. */
export type {
  HybridArchitecture,
  ImageInput,
  ImageArchitecture,
  OsseletText,
  PaperInput,
  RobertaText,
  TextArchitecture,
  VitArchitecture,
} from './architecture.ts';
export type { BackendName, WasmUrls } from './backend.ts';
export { createEncoders, createImageEncoder, createTextEncoder, type EngineStart } from './encoders.ts';
export { forgetBackend, whenBackendLost } from './lostBackend.ts';
export { patchTissue } from './image/patchTissue.ts';
export { toInput } from './image/toInput.ts';
export { createFactReader, type FactState } from './models/facts.ts';
export type { ImageEncoder } from './models/imageEncoder.ts';
export { residualStem, type ResidualStem } from './models/residualStem.ts';
export type { TextEncoder } from './models/sentenceVectors.ts';
export { startThread, threadCount } from './native/startThread.ts';
export { readSentencepiece, type FairseqIds } from './tokenizer/sentencepiece.ts';
export type { TokenizedSentence, Tokenizer } from './tokenizer/tokenizer.ts';
export { readTokenizerJson } from './tokenizer/tokenizerJson.ts';
export { createUnigramTokenizer, type UnigramRule } from './tokenizer/unigram.ts';
export { createWordTokenizer, plainLetters } from './tokenizer/words.ts';
export { duplicateKey } from './weights/duplicateKey.ts';
export { imageTensors } from './weights/expectedImageTensors.ts';
export { expectedTensors, textTensors } from './weights/expectedTensors.ts';
export { readWeights } from './weights/readWeights.ts';
export { readSafetensors, type NamedTensor, type NamedTensors } from './weights/safetensors.ts';
export { writeSafetensors } from './weights/writeSafetensors.ts';
