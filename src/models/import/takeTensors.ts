/**
 * The tensors that an encoder needs, out of an export: under whatever prefix the file has them (`vit.`, `roberta.`, `luke.`,
 * `vision_model.`…), each in its shape, renamed as the model folder names them. None is ever filled in.
 */
import type { NamedTensor, NamedTensors } from '../../engine/index.ts';
import { modelError } from '../errors.ts';

export interface Wanted {
  /** A tensor that every file of this kind has: what stands before it is the prefix. */
  readonly anchor: string;
  /** Before every name in the model folder. */
  readonly prefix: string;
  /** By the names in the model folder. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
}

/** @throws OsseletError `tensor-missing`, `tensor-shape`, `tensor-not-float`, `import-no-projection` */
export function takeTensors(
  found: NamedTensors,
  { anchor, prefix, shapes }: Wanted,
  file: string,
): NamedTensors {
  const before = prefixOf(found, anchor, file);
  return new Map(
    Object.entries(shapes).map(([name, shape]) => {
      const key = before + name.slice(prefix.length);
      return [name, { shape, dtype: 'F32', values: floats(found.get(key), { key, shape, file }) }];
    }),
  );
}

/** @throws OsseletError `tensor-missing` */
export function prefixOf(found: NamedTensors, anchor: string, file: string): string {
  const key = [...found.keys()].find((name) => name === anchor || name.endsWith(`.${anchor}`));
  if (key === undefined) throw modelError('tensor-missing', { tensor: anchor, file });
  return key.slice(0, -anchor.length);
}

interface Place {
  readonly key: string;
  readonly shape: readonly number[];
  readonly file: string;
}

function floats(tensor: NamedTensor | undefined, { key, shape, file }: Place): Float32Array {
  if (tensor === undefined) {
    // Random numbers in its place would score, and nobody would see it.
    throw modelError(/(^|\.)projection\./.test(key) ? 'import-no-projection' : 'tensor-missing', {
      tensor: key,
      file,
    });
  }
  const [expected, actual] = [shape.join(' × '), tensor.shape.join(' × ')];
  if (actual !== expected) throw modelError('tensor-shape', { tensor: key, file, expected, found: actual });
  if (tensor.values instanceof Float32Array) return tensor.values;
  if (tensor.dtype !== 'F64')
    throw modelError('tensor-not-float', { tensor: key, file, dtype: tensor.dtype });
  return Float32Array.from(tensor.values);
}
