/** An ONNX file written node by node. Field numbers are those of onnx.proto (IR version 9), operators those of set 20. */
import { bytesField, floatField, integerField, message, textField, type Message } from './protobuf.ts';

const IR_VERSION = 9;
const OPERATOR_SET = 20;
const elementType = { float: 1, int64: 7 } as const;
const attributeType = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** An integer and a float look alike in JavaScript, not in ONNX: `epsilon` is the one float here. */
export type Attributes = Readonly<Record<string, number | string | readonly number[]>>;

export interface Graph {
  /** Answers the name of its output; shapes are worked out by whoever runs the file. */
  node(operator: string, inputs: readonly string[], attributes?: Attributes): string;
  split(input: string, parts: number, axis: number): string[];
  floats(values: Float32Array, shape: readonly number[]): string;
  integers(values: readonly number[]): string;
  /** The file. Outputs are named as the record names them. */
  file(input: { name: string; shape: readonly number[] }, outputs: Readonly<Record<string, string>>): Message;
}

export function createGraph(): Graph {
  const nodes: Message[] = [];
  const constants: Message[] = [];
  let names = 0;
  const newName = (): string => `v${names++}`;

  function add(operator: string, inputs: readonly string[], outputs: readonly string[], some: Attributes) {
    const fields = [
      ...inputs.map((input) => textField(1, input)),
      ...outputs.map((output) => textField(2, output)),
      textField(4, operator),
      ...Object.entries(some).map(([name, value]) => bytesField(5, attribute(name, value))),
    ];
    nodes.push(bytesField(1, message(...fields)));
    return outputs;
  }
  function constant(type: keyof typeof elementType, shape: readonly number[], raw: Uint8Array): string {
    const name = newName();
    const dims = shape.map((size) => integerField(1, size));
    const fields = [...dims, integerField(2, elementType[type]), textField(8, name), bytesField(9, raw)];
    constants.push(bytesField(5, message(...fields)));
    return name;
  }

  return {
    node: (operator, inputs, attributes = {}) => {
      const output = newName();
      add(operator, inputs, [output], attributes);
      return output;
    },
    split: (input, parts, axis) => {
      const outputs = Array.from({ length: parts }, newName);
      add('Split', [input], outputs, { axis, num_outputs: parts });
      return outputs;
    },
    floats: (values, shape) => constant('float', shape, bytesOf(values)),
    integers: (values) => constant('int64', [values.length], bytesOf(BigInt64Array.from(values, BigInt))),
    file: (input, outputs) => {
      for (const [name, output] of Object.entries(outputs)) add('Identity', [output], [name], {});
      const ends = Object.keys(outputs).map((name) => bytesField(12, valueInfo(name, null)));
      const first = bytesField(11, valueInfo(input.name, input.shape));
      const graph = message(...nodes, textField(2, 'encoder'), ...constants, first, ...ends);
      const operators = message(textField(1, ''), integerField(2, OPERATOR_SET));
      return message(integerField(1, IR_VERSION), bytesField(7, graph), bytesField(8, operators));
    },
  };
}

function bytesOf(values: Float32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function attribute(name: string, value: Attributes[string]): Message {
  const typed = (type: keyof typeof attributeType, ...fields: Message[]): Message =>
    message(textField(1, name), ...fields, integerField(20, attributeType[type]));
  if (typeof value === 'string') return typed('string', textField(4, value));
  if (typeof value !== 'number') return typed('ints', ...value.map((each) => integerField(8, each)));
  return name === 'epsilon' ? typed('float', floatField(2, value)) : typed('int', integerField(3, value));
}

function valueInfo(name: string, shape: readonly number[] | null): Message {
  const dims = shape?.map((size) => bytesField(1, integerField(1, size)));
  const known = dims === undefined ? [] : [bytesField(2, message(...dims))];
  const tensor = message(integerField(1, elementType.float), ...known);
  return message(textField(1, name), bytesField(2, bytesField(1, tensor)));
}
