/** cos(patch, sentence) for every patch; both are unit vectors, so a dot product. */
export function patchCosines(patches: Float32Array, sentence: Float32Array): Float32Array {
  const width = sentence.length;
  return Float32Array.from({ length: patches.length / width }, (_, patch) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (patches[patch * width + i] ?? 0) * (sentence[i] ?? 0);
    return sum;
  });
}
