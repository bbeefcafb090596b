/** Gaussian blur of a picture, one direction after the other; the border is repeated. */
export function blurred(picture: Float32Array, columns: number, sigmaPx: number): Float32Array {
  const rows = picture.length / columns;
  const kernel = gaussianKernel(sigmaPx);
  return swept(swept(picture, kernel, rows, columns, columns, 1), kernel, columns, rows, 1, columns);
}

/** Half of a symmetric kernel: the centre, then outwards. */
function gaussianKernel(sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const half = Float64Array.from({ length: reach + 1 }, (_, at) =>
    Math.exp((-at * at) / (2 * sigma * sigma)),
  );
  const sum = half.reduce((total, weight) => total + 2 * weight, -(half[0] ?? 0));
  return half.map((weight) => weight / sum);
}

function swept(
  source: Float32Array,
  kernel: Float64Array,
  lines: number,
  length: number,
  lineStride: number,
  stride: number,
): Float32Array {
  const target = new Float32Array(source.length);
  const reach = kernel.length - 1;
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStride;
    for (let at = 0; at < length; at += 1) {
      let sum = (kernel[0] ?? 0) * (source[start + at * stride] ?? 0);
      for (let offset = 1; offset <= reach; offset += 1) {
        const before = start + Math.max(0, at - offset) * stride;
        const after = start + Math.min(length - 1, at + offset) * stride;
        sum += (kernel[offset] ?? 0) * ((source[before] ?? 0) + (source[after] ?? 0));
      }
      target[start + at * stride] = sum;
    }
  }
  return target;
}
