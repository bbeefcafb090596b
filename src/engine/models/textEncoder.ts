/** Sentences to unit vectors, by the kind of text encoder that the model folder names. */
import type { TextArchitecture } from '../architecture.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { createOsseletTextEncoder } from './osseletTextEncoder.ts';
import { createRobertaTextEncoder } from './robertaTextEncoder.ts';
import type { TextEncoder } from './sentenceVectors.ts';

export function createTextEncoder(tensors: NamedTensors, shape: TextArchitecture): TextEncoder {
  return shape.kind === 'roberta'
    ? createRobertaTextEncoder(tensors, shape)
    : createOsseletTextEncoder(tensors, shape);
}
