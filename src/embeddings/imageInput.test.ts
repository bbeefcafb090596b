import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { squareGrey8, type Grey8 } from '../dicom/index.ts';
import { toInput, type ImageInput } from '../engine/index.ts';
import { squareRule } from '../models/index.ts';

/** See goldens/image-input/README.md: OpenCV for "paper", the pilot's check.py for "osselet". */
interface Expected {
  readonly samples: readonly number[];
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly grey8Sha256?: string;
}
interface GoldenImage {
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly paper: Readonly<Record<224 | 336 | 448, Expected>>;
  readonly osselet: Readonly<Record<224 | 320 | 336 | 448, Expected>>;
}
const file = path.join(import.meta.dirname, 'goldens', 'image-input', 'image-input.json');
const { images } = JSON.parse(readFileSync(file, 'utf8')) as { readonly images: readonly GoldenImage[] };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function goldenImage({ width, height }: GoldenImage): Grey8 {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = ((x * x + 3 * y * y) >> 9) + ((x * 7 + y * 13) % 31) + ((x * y) % 5);
  return { width, height, data };
}

function expectInput(values: Float32Array, { samples, sum, sumOfSquares }: Expected): void {
  const total = values.reduce((all, value) => all + value, 0);
  const squares = values.reduce((all, value) => all + value ** 2, 0);
  const worst = samples.map((value, k) => Math.abs(value - (values[(k * 7919) % values.length] ?? NaN)));

  expect(Math.max(...worst)).toBeLessThan(1e-4);
  // Rounding of float32 and of the file's two decimals, over up to 200,704 values.
  expect(Math.abs(total - sum)).toBeLessThan(0.1);
  expect(Math.abs(squares - sumOfSquares)).toBeLessThan(0.1);
}

describe.each(images)('a grey image of $width × $height', (image) => {
  const grey = goldenImage(image);

  it('is the one that went through the outside programs', () => {
    expect(sha256(grey.data)).toBe(image.sha256);
  });

  it.each([224, 336, 448] as const)('becomes OpenCV’s input of %i, preset “paper”', (size) => {
    const input: ImageInput = { preset: 'paper', size, mean: 0.5, std: 0.25 };
    const expected = image.paper[size];

    const square = squareGrey8(grey, squareRule(input));

    expect(sha256(square.data)).toBe(expected.grey8Sha256);
    expectInput(toInput(square, input), expected);
  });

  it.each([224, 320, 336, 448] as const)('becomes check.py’s input of %i, preset “osselet”', (size) => {
    const input: ImageInput = { preset: 'osselet', letterboxSide: 448, size, mean: 0.3, std: 0.25 };

    const square = squareGrey8(grey, squareRule(input));

    expectInput(toInput(square, input), image.osselet[size]);
  });
});
