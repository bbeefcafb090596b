/** A named tensor that its user knows to be there and of floats: models.checkTensors refused the folder otherwise. */
import { assert } from '../../foundation/index.ts';
import type { NamedTensor, NamedTensors } from './safetensors.ts';

export interface Float32Values extends NamedTensor {
  readonly values: Float32Array;
}

export function float32(tensors: NamedTensors, name: string): Float32Values {
  const tensor = tensors.get(name);
  const values = tensor?.values;
  assert(
    tensor !== undefined && values instanceof Float32Array,
    () => `${name} is missing or no float tensor`,
  );
  return { ...tensor, values };
}
