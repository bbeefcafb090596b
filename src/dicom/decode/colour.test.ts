import { describe, expect, it } from 'vitest';
import { toColour8, toLuminance } from './colour.ts';

describe('colours of a film', () => {
  it('of 8 bits are shown as they are stored', () => {
    expect([...toColour8(Uint8Array.of(0, 127, 255), 8)]).toEqual([0, 127, 255]);
  });

  it('of 12, 16 and 32 bits fill the 8 bits of the screen', () => {
    expect([...toColour8(Uint16Array.of(0, 2048, 4095), 12)]).toEqual([0, 128, 255]);
    expect([...toColour8(Uint16Array.of(0, 257, 65_535), 16)]).toEqual([0, 1, 255]);
    expect([...toColour8(Uint32Array.of(0, 2 ** 31, 2 ** 32 - 1), 32)]).toEqual([0, 128, 255]);
  });

  it('are grey by luminance as in Pillow: L of pure red, green, blue and white', () => {
    const colours = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255);

    expect([...toLuminance(colours, new Uint8Array(4), 3)]).toEqual([76, 150, 29, 255]);
  });

  it('of 32 bits overflow nothing on the way to grey', () => {
    const white = new Uint32Array(3).fill(2 ** 32 - 1);

    expect([...toLuminance(white, new Uint32Array(1), 3)]).toEqual([2 ** 32 - 1]);
  });
});
