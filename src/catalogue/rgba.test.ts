import { expect, it } from 'vitest';
import { rgbaOf } from './rgba.ts';

it('draws each grey as an opaque pixel of equal red, green and blue', () => {
  const rgba = rgbaOf({ width: 2, height: 1, data: Uint8Array.of(0, 200) });

  expect([...rgba]).toEqual([0, 0, 0, 255, 200, 200, 200, 255]);
});
