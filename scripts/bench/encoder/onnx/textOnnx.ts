/** A RoBERTa text encoder as an ONNX file: rows of words [tokens, width], picked before, to the sentence's unit vector. */
import type { NamedTensors, RobertaText } from '../../../../src/engine/index.ts';
import { robertaBlock } from '../../../../src/engine/models/blockNames.ts';
import { postNormTransformer, weightsIn } from './blocks.ts';
import { createGraph } from './graph.ts';
import type { Message } from './protobuf.ts';

export function textOnnx(tensors: NamedTensors, shape: RobertaText, tokens: number): Message {
  const graph = createGraph();
  const weights = weightsIn(graph, tensors);
  const embedded = weights.norm('words', 'text.embeddings.LayerNorm', shape.layerNormEps);
  const blocks = Array.from({ length: shape.layers }, (_, at) =>
    robertaBlock(`text.encoder.layer.${String(at)}`),
  );
  const last = postNormTransformer(graph, weights, embedded, shape, blocks);
  const first = graph.node('Slice', [last, graph.integers([0]), graph.integers([1]), graph.integers([0])]);
  const projected = weights.linear(first, ['text.projection']);
  const embedding = graph.node('LpNormalization', [projected], { axis: -1, p: 2 });
  return graph.file({ name: 'words', shape: [tokens, shape.width] }, { embedding });
}
