/** Every tensor that the manifest's architecture asks for is there, in its shape: none is ever filled in. */
import { expectedTensors, type NamedTensors } from '../engine/index.ts';
import { modelError } from './errors.ts';
import type { Manifest } from './manifest.ts';

export function checkTensors(tensors: NamedTensors, { weights }: Manifest): void {
  for (const [name, shape] of Object.entries(expectedTensors(weights.image, weights.text))) {
    const tensor = tensors.get(name);
    const file = name.startsWith('text.') ? (weights.textFile ?? weights.file) : weights.file;
    const expected = shape.join(' × ');
    if (tensor === undefined) throw modelError('tensor-missing', { tensor: name, file });
    const found = tensor.shape.join(' × ');
    if (found !== expected) {
      throw modelError('tensor-shape', { tensor: name, file, expected, found });
    }
    if (!(tensor.values instanceof Float32Array)) {
      throw modelError('tensor-not-float', { tensor: name, file, dtype: tensor.dtype });
    }
  }
}
