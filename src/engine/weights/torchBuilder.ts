/** Test helper: PyTorch checkpoints written by hand, the sound one and those that were made to harm. */
import { zipSync } from 'fflate';

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
const text = (value: string): number[] => [
  0x58,
  ...u32(new TextEncoder().encode(value).length),
  ...ascii(value),
];
const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
const int = (value: number): number[] => [0x4a, ...u32(value)];
export const named = (module: string, name: string): number[] => [0x63, ...ascii(`${module}\n${name}\n`)];
const sizes = (values: readonly number[]): number[] => [0x28, ...values.flatMap(int), 0x74];

export interface WrittenTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset?: number;
  readonly count: number;
  readonly key?: string;
  readonly storage?: string;
}

/** _rebuild_tensor_v2(persistent_load(('storage', torch.FloatStorage, key, 'cpu', count)), offset, size, stride, False, OrderedDict()) */
export function tensor({
  shape,
  strides,
  offset = 0,
  count,
  key = '0',
  storage = 'FloatStorage',
}: WrittenTensor) {
  const place = [
    0x28,
    ...text('storage'),
    ...named('torch', storage),
    ...text(key),
    ...text('cpu'),
    ...int(count),
    0x74,
    0x51,
  ];
  const hooks = [...named('collections', 'OrderedDict'), 0x29, 0x52];
  const args = [0x28, ...place, ...int(offset), ...sizes(shape), ...sizes(strides), 0x89, ...hooks, 0x74];
  return [...named('torch._utils', '_rebuild_tensor_v2'), ...args, 0x52];
}

export function stateDict(tensors: readonly WrittenTensor[]): number[] {
  return [0x7d, 0x28, ...tensors.flatMap((each) => [...text(each.name), ...tensor(each)]), 0x75];
}

export const pickled = (body: readonly number[]): Uint8Array => Uint8Array.of(0x80, 2, ...body, 0x2e);

export function checkpoint(
  pickle: Uint8Array,
  storages: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const entries = Object.entries(storages).map(([key, bytes]) => [`m/data/${key}`, bytes] as const);
  return zipSync({ 'm/data.pkl': pickle, ...Object.fromEntries(entries) }, { level: 0, mtime: '1980-01-01' });
}

export const floats = (...values: number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
