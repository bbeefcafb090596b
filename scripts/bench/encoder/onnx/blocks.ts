/** The transformers of vision and text encoders as ONNX, in the form that the exporters of PyTorch write it. */
import type { NamedTensors } from '../../../../src/engine/index.ts';
import type { BlockNames } from '../../../../src/engine/models/blockNames.ts';
import type { Graph } from './graph.ts';

export function weightsIn(graph: Graph, tensors: NamedTensors) {
  const values = (name: string): Float32Array => Float32Array.from(tensors.get(name)!.values);
  const constant = (name: string, shape = tensors.get(name)!.shape) => graph.floats(values(name), shape);

  /** y = x Wᵀ + b. */
  function linear(input: string, names: readonly string[]): string {
    const [to, from] = [names.reduce((sum, name) => sum + rowsOf(name), 0), columnsOf(names[0]!)];
    const kernel = new Float32Array(to * from);
    const bias = new Float32Array(to);
    let row = 0;
    for (const name of names) {
      const weight = values(`${name}.weight`);
      for (let at = 0; at < weight.length; at++)
        kernel[(at % from) * to + row + Math.floor(at / from)] = weight[at]!;
      bias.set(values(`${name}.bias`), row);
      row += rowsOf(name);
    }
    const product = graph.node('MatMul', [input, graph.floats(kernel, [from, to])]);
    return graph.node('Add', [product, graph.floats(bias, [to])]);
  }
  const rowsOf = (name: string): number => tensors.get(`${name}.weight`)!.shape[0]!;
  const columnsOf = (name: string): number => tensors.get(`${name}.weight`)!.shape[1]!;
  const norm = (input: string, name: string, epsilon: number): string =>
    graph.node('LayerNormalization', [input, constant(`${name}.weight`), constant(`${name}.bias`)], {
      axis: -1,
      epsilon,
    });
  return { constant, linear, norm };
}

type Weights = ReturnType<typeof weightsIn>;

interface Shape {
  readonly heads: number;
  readonly width: number;
  readonly layerNormEps: number;
}

/** Tokens through the blocks, one after the other. */
type Blocks = (
  graph: Graph,
  weights: Weights,
  tokens: string,
  shape: Shape,
  blocks: readonly BlockNames[],
) => string;

/** x += out(attention(norm1(x))); x += fc2(gelu(fc1(norm2(x)))). */
export const transformer: Blocks = (graph, weights, tokens, shape, blocks) => {
  const { add, attend, mlp, norm } = partsOf(graph, weights, shape);
  return blocks.reduce((input, names) => {
    const attended = add(input, attend(norm(input, names.norm1), names));
    return add(attended, mlp(norm(attended, names.norm2), names));
  }, tokens);
};

/** x = norm1(x + out(attention(x))); x = norm2(x + fc2(gelu(fc1(x)))). */
export const postNormTransformer: Blocks = (graph, weights, tokens, shape, blocks) => {
  const { add, attend, mlp, norm } = partsOf(graph, weights, shape);
  return blocks.reduce((input, names) => {
    const first = norm(add(input, attend(input, names)), names.norm1);
    return norm(add(first, mlp(first, names)), names.norm2);
  }, tokens);
};

function partsOf(graph: Graph, weights: Weights, shape: Shape) {
  const { linear } = weights;
  return {
    attend: attentionOf(graph, weights, shape),
    norm: (input: string, name: string) => weights.norm(input, name, shape.layerNormEps),
    add: (a: string, b: string) => graph.node('Add', [a, b]),
    mlp: (input: string, { fc1, fc2 }: BlockNames) =>
      linear(graph.node('Gelu', [linear(input, [fc1])]), [fc2]),
  };
}

/** Query, key and value of what is given, what they bring together, and the projection after it. */
function attentionOf(graph: Graph, { linear }: Weights, { heads, width }: Shape) {
  const perHead = graph.integers([-1, heads, width / heads]);
  const sideBySide = graph.integers([-1, width]);
  const scale = graph.floats(Float32Array.of((width / heads) ** -0.5), []);
  const split = (part: string, perm: number[]): string =>
    graph.node('Transpose', [graph.node('Reshape', [part, perHead])], { perm });
  return (input: string, { qkv, out }: BlockNames): string => {
    const parts = graph.split(linear(input, qkv), 3, 1);
    const [query, key, value] = [
      split(parts[0]!, [1, 0, 2]),
      split(parts[1]!, [1, 2, 0]),
      split(parts[2]!, [1, 0, 2]),
    ];
    const scores = graph.node('MatMul', [graph.node('Mul', [query, scale]), key]);
    const mixed = graph.node('MatMul', [graph.node('Softmax', [scores], { axis: -1 }), value]);
    const joined = graph.node('Reshape', [graph.node('Transpose', [mixed], { perm: [1, 0, 2] }), sideBySide]);
    return linear(joined, [out]);
  };
}
