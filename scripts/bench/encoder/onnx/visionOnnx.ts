/** A vision encoder as an ONNX file: grey [1, 1, size, size] to CLS feature, film vector and patch vectors. */
import type { HybridArchitecture, ImageArchitecture, NamedTensors } from '../../../../src/engine/index.ts';
import { ownBlock, vitBlock } from '../../../../src/engine/models/blockNames.ts';
import { transformer, weightsIn } from './blocks.ts';
import { createGraph, type Graph } from './graph.ts';
import type { Message } from './protobuf.ts';

type Weights = ReturnType<typeof weightsIn>;

export function visionOnnx(tensors: NamedTensors, shape: ImageArchitecture, size: number): Message {
  const graph = createGraph();
  const weights = weightsIn(graph, tensors);
  const parts =
    shape.kind === 'hybrid' ? hybridParts(graph, weights, shape) : vitParts(graph, weights, shape);
  const last = transformer(graph, weights, parts.tokens, shape, parts.blocks);
  const normed = weights.norm(last, parts.norm, shape.layerNormEps);
  const rows = (from: number, to: number): string =>
    graph.node('Slice', [normed, graph.integers([from]), graph.integers([to]), graph.integers([0])]);
  const unit = (input: string, name: string): string =>
    graph.node('LpNormalization', [weights.linear(input, [name])], { axis: -1, p: 2 });
  const [cls, cells] = [rows(0, 1), rows(1, 1 + shape.grid[0] * shape.grid[1])];
  const input = { name: 'grey', shape: [1, 1, size, size] };
  return graph.file(input, {
    cls,
    embedding: unit(cls, parts.projectFilm),
    patches: unit(cells, parts.projectPatch),
  });
}

function hybridParts(graph: Graph, weights: Weights, shape: HybridArchitecture) {
  const outputs = new Map<string, string>();
  let last = 'grey';
  for (const layer of shape.stem) {
    const { name, kind, padding, stride, activation, from, add, in: seen } = layer;
    const filter = [
      weights.constant(`image.stem.${name}.weight`),
      weights.constant(`image.stem.${name}.bias`),
    ];
    const own = graph.node('Conv', [from === null ? last : outputs.get(from)!, ...filter], {
      strides: [stride, stride],
      group: kind === 'depthwise' ? seen : 1,
      ...(padding === 'same' ? { auto_pad: 'SAME_UPPER' } : { pads: [padding, padding, padding, padding] }),
    });
    const sum = add === null ? own : graph.node('Add', [own, outputs.get(add)!]);
    last = activation === 'none' ? sum : activated(graph, sum, activation);
    outputs.set(name, last);
  }
  const cells = graph.node('Add', [cellRows(graph, last, shape), weights.constant('image.pos')]);
  const cls = weights.constant('image.cls', [1, shape.width]);
  return {
    tokens: graph.node('Concat', [cls, cells], { axis: 0 }),
    blocks: Array.from({ length: shape.layers }, (_, at) => ownBlock(`image.blocks.${at}`)),
    norm: 'image.norm',
    projectFilm: 'image.projGlobal',
    projectPatch: 'image.projPatch',
  };
}

function vitParts(graph: Graph, weights: Weights, shape: Exclude<ImageArchitecture, HybridArchitecture>) {
  const { prefix, width, patchStride, grid } = shape;
  const patch = `${prefix}embeddings.patch_embeddings.projection`;
  const planes = graph.node('Concat', ['grey', 'grey', 'grey'], { axis: 1 });
  const filter = [weights.constant(`${patch}.weight`), weights.constant(`${patch}.bias`)];
  const map = graph.node('Conv', [planes, ...filter], { strides: [patchStride, patchStride] });
  const cls = weights.constant(`${prefix}embeddings.cls_token`, [1, width]);
  const tokens = graph.node('Concat', [cls, cellRows(graph, map, shape)], { axis: 0 });
  // Only grids that the table was trained on are measured: no interpolation.
  const table = weights.constant(`${prefix}embeddings.position_embeddings`, [1 + grid[0] * grid[1], width]);
  return {
    tokens: graph.node('Add', [tokens, table]),
    blocks: Array.from({ length: shape.layers }, (_, at) => vitBlock(`${prefix}encoder.layer.${at}`)),
    norm: `${prefix}layernorm`,
    projectFilm: `${prefix}projection`,
    projectPatch: `${prefix}projection`,
  };
}

/** [1, width, rows, columns] to [rows × columns, width]. */
function cellRows(graph: Graph, map: string, { width }: ImageArchitecture): string {
  const flat = graph.node('Reshape', [map, graph.integers([width, -1])]);
  return graph.node('Transpose', [flat], { perm: [1, 0] });
}

function activated(graph: Graph, input: string, activation: 'relu' | 'relu6'): string {
  if (activation === 'relu') return graph.node('Relu', [input]);
  const limits = [0, 6].map((limit) => graph.floats(Float32Array.of(limit), []));
  return graph.node('Clip', [input, ...limits]);
}
