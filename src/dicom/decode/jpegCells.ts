/**
 * Planes of a JPEG to colour-by-pixel cells. Upsampling and colour are no part of T.81: they follow JFIF and libjpeg,
 * with which DCMTK decodes too.
 */
import type { DecodedCells } from './codecs.ts';

export interface JpegComponent {
  readonly id: number;
  /** Sampling factors, 1 to 4; the frame's largest is the full resolution. */
  readonly across: number;
  readonly down: number;
  readonly stepsFrom: number;
  /** Extent in samples (T.81 A.1.1); the plane holds whole MCUs, so it is wider and higher. */
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
  readonly plane: Uint16Array;
}

export interface JpegFrame {
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  /** The largest sampling factors. */
  readonly across: number;
  readonly down: number;
  readonly mcusAcross: number;
  readonly mcusDown: number;
  readonly components: readonly JpegComponent[];
}

export function jpegCells(frame: JpegFrame, adobeTransform: number | null): DecodedCells {
  const { rows, columns, components, precision } = frame;
  const samplesPerPixel = components.length;
  const samples = new (precision === 8 ? Uint8Array : Uint16Array)(rows * columns * samplesPerPixel);
  const line = new Uint16Array(columns);
  for (let row = 0; row < rows; row++)
    for (const [index, component] of components.entries()) {
      readLine(component, frame, row, line);
      const first = row * columns * samplesPerPixel + index;
      for (let x = 0; x < columns; x++) samples[first + x * samplesPerPixel] = line[x] ?? 0;
    }
  // RGB by Adobe's word or by the letters that libjpeg names such components with; all else is YCbCr.
  const isRgb = adobeTransform === 0 || components.map(({ id }) => id).join() === '82,71,66';
  if (samplesPerPixel === 3 && !isRgb) toRgb(samples, precision);
  const cells = new Uint8Array(samples.buffer);
  return { rows, columns, samplesPerPixel, bytesPerCell: samples.BYTES_PER_ELEMENT, cells };
}

/** A line of one component at full resolution: half as many samples are interpolated 3 to 1 as libjpeg does. */
function readLine(component: JpegComponent, frame: JpegFrame, row: number, line: Uint16Array): void {
  const { plane, stride, columns, rows } = component;
  const pitch = frame.across / component.across;
  const linePitch = frame.down / component.down;
  const isSmooth = pitch === 2 && linePitch <= 2 && columns > 2;
  const own = Math.floor(row / linePitch);
  const neighbour = linePitch === 2 ? Math.min(Math.max(own + (row % 2 === 0 ? -1 : 1), 0), rows - 1) : own;
  const mixed = (x: number) => 3 * (plane[own * stride + x] ?? 0) + (plane[neighbour * stride + x] ?? 0);
  const [biasLeft, biasRight] = linePitch === 2 ? [8, 7] : [4, 8];
  for (let x = 0; x < line.length; x++) {
    const nearest = Math.floor(x / pitch);
    const isLeft = x % 2 === 0;
    const next = Math.min(Math.max(nearest + (isLeft ? -1 : 1), 0), columns - 1);
    line[x] = isSmooth
      ? (3 * mixed(nearest) + mixed(next) + (isLeft ? biasLeft : biasRight)) >> 4
      : (plane[own * stride + nearest] ?? 0);
  }
}

/** The full-range YCbCr of JFIF, around the middle of the precision. */
function toRgb(samples: Uint8Array | Uint16Array, precision: number): void {
  const middle = 2 ** (precision - 1);
  const most = 2 ** precision - 1;
  const clamped = (value: number) => Math.min(Math.max(Math.round(value), 0), most);
  for (let at = 0; at < samples.length; at += 3) {
    const luma = samples[at] ?? 0;
    const blue = (samples[at + 1] ?? 0) - middle;
    const red = (samples[at + 2] ?? 0) - middle;
    samples[at] = clamped(luma + 1.402 * red);
    samples[at + 1] = clamped(luma - 0.344136 * blue - 0.714136 * red);
    samples[at + 2] = clamped(luma + 1.772 * blue);
  }
}
