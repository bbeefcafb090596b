/** Which patches hold film: 1 where the mean of the network's input over the patch is above the threshold. */
import { assert } from '../../foundation/index.ts';

export function patchTissue(input: Float32Array, stride: number, threshold: number): Uint8Array {
  const size = Math.sqrt(input.length);
  assert(
    Number.isInteger(size / stride),
    () => `${input.length} values do not cut into patches of ${stride}`,
  );
  const side = size / stride;
  return Uint8Array.from({ length: side * side }, (_, patch) => {
    const top = Math.floor(patch / side) * stride;
    const left = (patch % side) * stride;
    return patchMean(input, size, top, left, stride) > threshold ? 1 : 0;
  });
}

function patchMean(input: Float32Array, size: number, top: number, left: number, stride: number): number {
  let sum = 0;
  for (let y = top; y < top + stride; y++) {
    for (let x = left; x < left + stride; x++) sum += input[y * size + x] ?? 0;
  }
  return sum / stride ** 2;
}
