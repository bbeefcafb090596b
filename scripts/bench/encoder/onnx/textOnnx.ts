/** A RoBERTa text encoder as an ONNX file: rows of words [tokens, width], picked before, to the sentence's unit vector. */
import type { NamedTensors, RobertaText } from '../../../../src/engine/index.ts';
import { postNormTransformer, weightsIn, type BlockNames } from './blocks.ts';
import { createGraph } from './graph.ts';
import type { Message } from './protobuf.ts';

export function textOnnx(tensors: NamedTensors, shape: RobertaText, tokens: number): Message {
  const graph = createGraph();
  const weights = weightsIn(graph, tensors);
  const embedded = weights.norm('words', 'text.embeddings.LayerNorm', shape.layerNormEps);
  const blocks = Array.from({ length: shape.layers }, (_, at): BlockNames => {
    const name = `text.encoder.layer.${String(at)}`;
    return {
      qkv: ['query', 'key', 'value'].map((part) => `${name}.attention.self.${part}`),
      out: `${name}.attention.output.dense`,
      norm1: `${name}.attention.output.LayerNorm`,
      fc1: `${name}.intermediate.dense`,
      fc2: `${name}.output.dense`,
      norm2: `${name}.output.LayerNorm`,
    };
  });
  const last = postNormTransformer(graph, weights, embedded, shape, blocks);
  const first = graph.node('Slice', [last, graph.integers([0]), graph.integers([1]), graph.integers([0])]);
  const projected = weights.linear(first, ['text.projection']);
  const embedding = graph.node('LpNormalization', [projected], { axis: -1, p: 2 });
  return graph.file({ name: 'words', shape: [tokens, shape.width] }, { embedding });
}
