import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grey8 } from '../film.ts';
import { letterboxGeometry, letterboxGrey8, thumbnailGrey8 } from './letterbox.ts';

/** The same pattern in NumPy went through check.py's letterbox (Pillow 9.4), which gave the numbers below. */
function pattern(width: number, height: number): Grey8 {
  const data = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return (x * 53 + y * 91 + ((x * y * 17) % 29)) % 256;
  });
  return { width, height, data };
}

describe('letterbox', () => {
  it('shrinks 13 × 7 into a square of 8 as Pillow does', () => {
    expect([...letterboxGrey8(pattern(13, 7), 8).data]).toEqual(
      [
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [73, 126, 117, 95, 133, 126, 101, 141],
        [145, 122, 134, 163, 131, 107, 125, 96],
        [108, 143, 115, 129, 147, 96, 122, 161],
        [93, 115, 182, 127, 117, 128, 112, 110],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
      ].flat(),
    );
  });

  it('enlarges 3 × 5 into a square of 8 as Pillow does', () => {
    expect([...letterboxGrey8(pattern(3, 5), 8).data]).toEqual(
      [
        [0, 0, 21, 53, 85, 106, 0, 0],
        [0, 40, 64, 100, 129, 148, 0, 0],
        [0, 97, 124, 166, 182, 192, 0, 0],
        [0, 154, 178, 215, 141, 92, 0, 0],
        [0, 130, 156, 194, 121, 72, 0, 0],
        [0, 27, 57, 101, 120, 132, 0, 0],
        [0, 68, 95, 136, 170, 192, 0, 0],
        [0, 108, 133, 171, 209, 234, 0, 0],
      ].flat(),
    );
  });

  it.each([
    [301, 467, 96, 'b73d76aaf6c00e7c6d33c94927f405b28fc8e6ee11a991c4e939badf45ae0283'],
    [448, 350, 224, 'bebba8a78eb96fe59c37f9e92f8d4323afdb277075cf4e87c95c4e8d735c8817'],
    [97, 61, 224, '0a199c3108c78619779a6407384faabeab5f22b2fc364b03f754083d4c973861'],
    [2001, 1503, 224, 'dd1237fdb0a2a395387992e51e807ce42009e07c17bfd425b313879cfba99e3c'],
    [9, 16, 8, '8520276d652ec43a11e59fe549f7b730d918d49b0f348d47372ad670139e962a'],
    [75, 150, 101, '40d64bb855456bb1fdc276b4d4959d68e9d589218683b84b10722d2fde38a4c6'],
    [225, 450, 225, '4f4b37b8f900db5c1da55e7f05835af7278184e235e0fc819a8d8b6b07d64aab'],
    [224, 200, 224, '589b817cf9f26bc0d75cc257260dbaefebfcc5f288e7b1f05a1cdff6fc4c8b1e'],
    [37, 37, 101, 'c9ba91503d626ff354e0cf018088cfd395a9020080a89d4122e4091953e5c441'],
    [250, 167, 100, '652180f13063b3823a6f00aef7fba04e3c75e673d395d80bc6f04ce38960919b'],
  ])('of %i × %i into %i has the bytes of Pillow', (width, height, side, sha256) => {
    const { data } = letterboxGrey8(pattern(width, height), side);

    expect(createHash('sha256').update(data).digest('hex')).toBe(sha256);
  });
});

describe('letterbox geometry', () => {
  it('rounds a half to even, as Python does', () => {
    expect(letterboxGeometry(225, 450, 225)).toEqual({
      scale: 0.5,
      width: 112,
      height: 225,
      offsetX: 56,
      offsetY: 0,
    });
  });

  it('fills the square on one side and lies centred on the other, whatever the film', () => {
    const length = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 1024 }), (filmWidth, filmHeight, side) => {
        const { width, height, offsetX, offsetY } = letterboxGeometry(filmWidth, filmHeight, side);

        expect(Math.max(width, height)).toBe(side);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(
          [side - width - 2 * offsetX, side - height - 2 * offsetY].every((rest) => rest === 0 || rest === 1),
        ).toBe(true);
      }),
    );
  });
});

describe('thumbnail', () => {
  it('has the longest side asked for and no border', () => {
    expect(thumbnailGrey8(pattern(300, 150), 100)).toMatchObject({ width: 100, height: 50 });
  });

  it('does not enlarge a small film', () => {
    expect(thumbnailGrey8(pattern(40, 30), 100)).toEqual(pattern(40, 30));
  });
});
