/** The transformer of both kinds of vision encoder as ONNX, in the form that the exporters of PyTorch write it. */
import type { ImageArchitecture, NamedTensors } from '../../../../src/engine/index.ts';
import type { Graph } from './graph.ts';

/** Names of the tensors of one block; the bundled model keeps query, key and value as one matrix. */
export interface BlockNames {
  readonly norm1: string;
  readonly qkv: readonly string[];
  readonly out: string;
  readonly norm2: string;
  readonly fc1: string;
  readonly fc2: string;
}

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

export function transformer(
  graph: Graph,
  { linear, norm }: Weights,
  tokens: string,
  { heads, width, layerNormEps: eps }: ImageArchitecture,
  blocks: readonly BlockNames[],
): string {
  const perHead = graph.integers([-1, heads, width / heads]);
  const sideBySide = graph.integers([-1, width]);
  const scale = graph.floats(Float32Array.of((width / heads) ** -0.5), []);
  const split = (part: string, perm: number[]): string =>
    graph.node('Transpose', [graph.node('Reshape', [part, perHead])], { perm });

  return blocks.reduce((input, names) => {
    const parts = graph.split(linear(norm(input, names.norm1, eps), names.qkv), 3, 1);
    const [query, key, value] = [
      split(parts[0]!, [1, 0, 2]),
      split(parts[1]!, [1, 2, 0]),
      split(parts[2]!, [1, 0, 2]),
    ];
    const scores = graph.node('MatMul', [graph.node('Mul', [query, scale]), key]);
    const mixed = graph.node('MatMul', [graph.node('Softmax', [scores], { axis: -1 }), value]);
    const joined = graph.node('Reshape', [graph.node('Transpose', [mixed], { perm: [1, 0, 2] }), sideBySide]);
    const attended = graph.node('Add', [input, linear(joined, [names.out])]);
    const hidden = graph.node('Gelu', [linear(norm(attended, names.norm2, eps), [names.fc1])]);
    return graph.node('Add', [attended, linear(hidden, [names.fc2])]);
  }, tokens);
}
