/**
 * A PyTorch checkpoint (`torch.save` since 1.6): a zip of stored entries, `data.pkl` for the structure and `data/N`
 * for the storages. Read without executing anything; a Lightning checkpoint gives what stands under `state_dict`.
 */
import { engineError } from '../errors.ts';
import { countOf, decodeValues, gatherValues } from './decodeValues.ts';
import { dtypeOf } from './dtypes.ts';
import { Callable, readPickle, type PickleRules } from './pickle.ts';
import type { NamedTensor, NamedTensors } from './safetensors.ts';
import { readStoredZip, type StoredZip } from './storedZip.ts';

const storages: Readonly<Record<string, string>> = {
  DoubleStorage: 'F64',
  FloatStorage: 'F32',
  HalfStorage: 'F16',
  BFloat16Storage: 'BF16',
  LongStorage: 'I64',
  IntStorage: 'I32',
  ShortStorage: 'I16',
  CharStorage: 'I8',
  ByteStorage: 'U8',
  BoolStorage: 'BOOL',
};

class StorageType {
  readonly dtype: string;
  constructor(dtype: string) {
    this.dtype = dtype;
  }
}
interface Storage {
  readonly dtype: string;
  readonly entry: string;
  /** Elements. */
  readonly count: number;
}
class StorageRef {
  readonly storage: Storage;
  constructor(storage: Storage) {
    this.storage = storage;
  }
}
class TensorRef {
  readonly storage: Storage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  constructor({ storage }: StorageRef, offset: number, shape: readonly number[], strides: readonly number[]) {
    this.storage = storage;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }
}

export function readTorchZip(bytes: Uint8Array): NamedTensors {
  const zip = readStoredZip(bytes);
  const pickles = zip.names.filter((name) => /^[^/]*\/data\.pkl$/.test(name));
  const [pickle] = pickles;
  if (pickle === undefined || pickles.length > 1) {
    throw engineError('not-a-weight-file', { starts: zip.names.slice(0, 3).join(', ') });
  }
  const folder = pickle.slice(0, -'data.pkl'.length);
  refuseBigEndian(zip, folder);
  const state = stateDictOf(readPickle(zip.read(pickle) ?? new Uint8Array(), rules(folder)));
  const tensors = new Map<string, NamedTensor>();
  // Views may overlap (stride 0): what a file unfolds to is held to four times its own length.
  let allowed = bytes.byteLength * 4;
  for (const [name, tensor] of state) {
    allowed -= countOf(tensor.shape) * dtypeOf(tensor.storage.dtype, name).bytes;
    if (!(allowed >= 0)) throw engineError('weights-storage-range', { tensor: name });
    tensors.set(name, readTensor(name, tensor, zip));
  }
  return tensors;
}

function refuseBigEndian(zip: StoredZip, folder: string): void {
  const order = new TextDecoder().decode(zip.read(`${folder}byteorder`) ?? new Uint8Array()).trim();
  if (order === '' || order === 'little') return;
  throw engineError('weights-dtype-unknown', { tensor: 'byteorder', dtype: order });
}

/** The whole of the allow list. */
function rules(folder: string): PickleRules {
  const callables: Readonly<Record<string, Callable>> = {
    'collections.OrderedDict': new Callable((args) => {
      if (args.length > 0) throw invalid('OrderedDict');
      return new Map();
    }),
    'torch._utils._rebuild_tensor_v2': new Callable(rebuildTensor),
    'torch._utils._rebuild_parameter': new Callable(([tensor]) => {
      if (!(tensor instanceof TensorRef)) throw invalid('_rebuild_parameter');
      return tensor;
    }),
  };
  return {
    global(module, name) {
      const path = `${module}.${name}`;
      if (module === 'torch' && Object.hasOwn(storages, name)) return new StorageType(storages[name] ?? '');
      return Object.hasOwn(callables, path) ? (callables[path] ?? null) : null;
    },
    persistent(id) {
      const [kind, type, key, , count] = Array.isArray(id) ? (id as unknown[]) : [];
      if (kind !== 'storage' || !(type instanceof StorageType) || typeof key !== 'string' || !isSize(count)) {
        throw invalid('storage');
      }
      return new StorageRef({ dtype: type.dtype, entry: `${folder}data/${key}`, count });
    },
  };
}

function rebuildTensor([storage, offset, shape, strides]: readonly unknown[]): TensorRef {
  const isTensor = storage instanceof StorageRef && isSize(offset) && isSizes(shape) && isSizes(strides);
  if (!isTensor || shape.length !== strides.length) throw invalid('_rebuild_tensor_v2');
  return new TensorRef(storage, offset, shape, strides);
}

const invalid = (at: string) => engineError('weights-pickle-invalid', { at });
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isSizes = (value: unknown): value is number[] => Array.isArray(value) && value.every(isSize);

function stateDictOf(root: unknown): Map<string, TensorRef> {
  const inner: unknown = root instanceof Map ? (root.get('state_dict') ?? root) : root;
  if (!(inner instanceof Map)) throw engineError('weights-no-state-dict', { entry: '/' });
  for (const [name, value] of inner as Map<unknown, unknown>) {
    if (typeof name !== 'string' || !(value instanceof TensorRef)) {
      throw engineError('weights-no-state-dict', { entry: String(name) });
    }
  }
  return inner as Map<string, TensorRef>;
}

function readTensor(
  name: string,
  { storage, offset, shape, strides }: TensorRef,
  zip: StoredZip,
): NamedTensor {
  const { dtype, entry } = storage;
  const bytes = zip.read(entry);
  if (bytes === null) throw engineError('weights-storage-missing', { tensor: name, entry });
  const size = dtypeOf(dtype, name).bytes;
  const last = shape.reduce((sum, length, axis) => sum + (length - 1) * (strides[axis] ?? 0), offset);
  const held = Math.min(storage.count, Math.floor(bytes.byteLength / size));
  const count = countOf(shape);
  if (held < storage.count || (count > 0 && last >= held)) {
    throw engineError('weights-storage-range', { tensor: name });
  }
  if (!isContiguous(shape, strides)) {
    return { shape, dtype, values: gatherValues(name, dtype, bytes, { offset, shape, strides }) };
  }
  const own = bytes.subarray(offset * size, (offset + count) * size);
  return { shape, dtype, values: decodeValues(name, dtype, own) };
}

function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  return shape.every((length, axis) => length <= 1 || strides[axis] === countOf(shape.slice(axis + 1)));
}
