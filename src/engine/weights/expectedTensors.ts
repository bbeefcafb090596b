/** Name and shape of every tensor that the encoders of a manifest need: checked before any of them is used. */
import type { ImageArchitecture, OsseletText, RobertaText, TextArchitecture } from '../architecture.ts';
import { imageTensors } from './expectedImageTensors.ts';
import { preNormTransformer } from './preNormTransformer.ts';
import { linear, merged, norm, type Shapes } from './shapes.ts';

export function expectedTensors(image: ImageArchitecture, text: TextArchitecture): Shapes {
  return { ...imageTensors(image), ...textTensors(text) };
}

export function textTensors(text: TextArchitecture): Shapes {
  return text.kind === 'roberta' ? robertaTensors(text) : osseletTensors(text);
}

function robertaTensors(text: RobertaText): Shapes {
  const { width, mlpRatio, layers } = text;
  const blocks = Array.from({ length: layers }, (_, index) => {
    const name = `text.encoder.layer.${index}`;
    return {
      ...linear(`${name}.attention.self.query`, width, width),
      ...linear(`${name}.attention.self.key`, width, width),
      ...linear(`${name}.attention.self.value`, width, width),
      ...linear(`${name}.attention.output.dense`, width, width),
      ...norm(`${name}.attention.output.LayerNorm`, width),
      ...linear(`${name}.intermediate.dense`, width, mlpRatio * width),
      ...linear(`${name}.output.dense`, mlpRatio * width, width),
      ...norm(`${name}.output.LayerNorm`, width),
    };
  });
  return merged([
    {
      'text.embeddings.word_embeddings.weight': [text.vocabulary, width],
      'text.embeddings.position_embeddings.weight': [text.firstPosition + text.maxTokens, width],
      'text.embeddings.token_type_embeddings.weight': [1, width],
      ...norm('text.embeddings.LayerNorm', width),
      ...linear('text.projection', width, text.embedding),
    },
    ...blocks,
  ]);
}

function osseletTensors(text: OsseletText): Shapes {
  return {
    'text.embed': [text.vocabulary, text.width],
    'text.pos': [text.maxTokens, text.width],
    ...preNormTransformer('text', text),
    ...linear('text.proj', text.width, text.embedding),
    ...linear('text.facts', text.embedding, text.facts.length * 3),
  };
}
