import type { Grey8 } from '../dicom/index.ts';

/** Canvas pixels of a grey picture, opaque. */
export function rgbaOf({ width, height, data }: Grey8): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  data.forEach((grey, at) => rgba.fill(grey, at * 4, at * 4 + 3));
  return rgba;
}
