/**
 * Bilinear resize of 8-bit grey without antialiasing, bit for bit OpenCV's `resize(…, INTER_LINEAR)`: two taps an axis
 * with 11 fraction bits, whatever the reduction, and the mean of four where both sides are halved. Models trained
 * behind that function saw its aliasing; a smoother picture is another picture to them.
 */
import type { Grey8 } from '../film.ts';
import { roundHalfToEven } from './roundHalfToEven.ts';

const ONE = 2048;

export function linearGrey8(grey: Grey8, width: number, height: number): Grey8 {
  const isHalved = grey.width === 2 * width && grey.height === 2 * height;
  const data = isHalved ? meanOfFour(grey, width, height) : twoTaps(grey, width, height);
  return { width, height, data };
}

/** Input pixels `near` and `far` of each output pixel, and their weights in 1/2048. */
interface Axis {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly nearWeight: Int32Array;
  readonly farWeight: Int32Array;
}

/** `atEdge`: columns beyond the edge take the edge pixel whole; rows keep their two weights on the same edge row. */
function axis(from: number, to: number, atEdge: 'whole' | 'weighed'): Axis {
  const taps: Axis = {
    near: new Int32Array(to),
    far: new Int32Array(to),
    nearWeight: new Int32Array(to),
    farWeight: new Int32Array(to),
  };
  const scale = 1 / (to / from);
  for (let i = 0; i < to; i++) {
    const at = Math.fround((i + 0.5) * scale - 0.5);
    const below = Math.floor(at);
    const isBeyond = below < 0 || below >= from - 1;
    const part = atEdge === 'whole' && isBeyond ? 0 : Math.fround(at - below);
    taps.near[i] = clamp(below, from);
    taps.far[i] = clamp(below + 1, from);
    taps.nearWeight[i] = roundHalfToEven(Math.fround(1 - part) * ONE);
    taps.farWeight[i] = roundHalfToEven(part * ONE);
  }
  return taps;
}

function twoTaps({ width: stride, height: rows, data }: Grey8, width: number, height: number): Uint8Array {
  const across = axis(stride, width, 'whole');
  const down = axis(rows, height, 'weighed');
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const upper = (down.near[y] ?? 0) * stride;
    const lower = (down.far[y] ?? 0) * stride;
    const upperWeight = down.nearWeight[y] ?? 0;
    const lowerWeight = down.farWeight[y] ?? 0;
    for (let x = 0; x < width; x++) {
      const top = weighedAcross(data, upper, across, x) >> 4;
      const bottom = weighedAcross(data, lower, across, x) >> 4;
      out[y * width + x] = (((upperWeight * top) >> 16) + ((lowerWeight * bottom) >> 16) + 2) >> 2;
    }
  }
  return out;
}

function weighedAcross(data: Uint8Array, row: number, taps: Axis, x: number): number {
  const near = (data[row + (taps.near[x] ?? 0)] ?? 0) * (taps.nearWeight[x] ?? 0);
  return near + (data[row + (taps.far[x] ?? 0)] ?? 0) * (taps.farWeight[x] ?? 0);
}

function meanOfFour({ width: stride, data }: Grey8, width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const at = 2 * Math.floor(pixel / width) * stride + 2 * (pixel % width);
    const sum =
      (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + stride] ?? 0) + (data[at + stride + 1] ?? 0);
    return (sum + 2) >> 2;
  });
}

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);
