/**
 * Overlay planes of the groups 6000 to 601E (PS3.3 C.9.2): bits of their own, or, in old files, in the bits that the
 * pixel cells leave unused. One that lacks rows, columns or enough data is damaged, and left out.
 */
import { MAX_PIXELS } from '../limits.ts';
import type { OverlaySource, PixelLayout } from '../source.ts';
import type { Attributes } from './attributes.ts';

export const overlayGroups = Array.from({ length: 16 }, (_, index) => 0x6000 + 2 * index);

/** Answers the overlays of a frame, counted from 0; 'damaged' stands for one that cannot be drawn. */
export type OverlaysOfFrame = (frame: number) => (OverlaySource | 'damaged')[];

export function readOverlays(attributes: Attributes, layout: PixelLayout): OverlaysOfFrame {
  const planes = overlayGroups.flatMap((group) => readPlane(attributes, group) ?? []);
  return (frame) => planes.flatMap((plane) => atFrame(plane, frame, layout) ?? []);
}

export interface Plane extends Omit<OverlaySource, 'bits'> {
  /** Null: the plane is one for all frames. */
  readonly frames: number | null;
  readonly firstFrame: number;
  /** Null: it lies in the pixel cells, at `bitPosition`. */
  readonly data: Uint8Array | null;
  readonly bitPosition: number;
}

/** Null where the group has none. */
export function readPlane(attributes: Attributes, group: number): Plane | null {
  const tag = (element: string) => `x${group.toString(16)}${element}`;
  const rows = attributes.uint16(tag('0010'));
  if (rows === null) return null;
  const [top = 1, left = 1] = attributes.uint16s(tag('0050')).map((word) => (word << 16) >> 16);
  const [frames = null] = attributes.decimals(tag('0015'));
  return {
    group,
    rows,
    columns: attributes.uint16(tag('0011')) ?? 0,
    left: left - 1,
    top: top - 1,
    label: attributes.text(tag('1500')) ?? attributes.text(tag('0022')),
    frames,
    firstFrame: (attributes.uint16(tag('0051')) ?? 1) - 1,
    data: attributes.binary(tag('3000')),
    bitPosition: attributes.uint16(tag('0102')) ?? 0,
  };
}

function atFrame(plane: Plane, frame: number, layout: PixelLayout): OverlaySource | 'damaged' | null {
  const { group, rows, columns, left, top, label, frames, firstFrame, data, bitPosition } = plane;
  const placed = { group, rows, columns, left, top, label };
  const pixels = rows * columns;
  if (pixels === 0 || pixels > MAX_PIXELS) return 'damaged';
  if (data === null) {
    const isSheet = rows === layout.rows && columns === layout.columns;
    const isFree = bitPosition > layout.highBit || bitPosition <= layout.highBit - layout.bitsStored;
    const isInCell = isSheet && isFree && bitPosition < layout.bitsAllocated;
    return isInCell ? { ...placed, bits: { kind: 'embedded', bitPosition } } : 'damaged';
  }
  const index = frames === null ? 0 : frame - firstFrame;
  if (index < 0 || (frames !== null && index >= frames)) return null;
  const firstBit = index * pixels;
  const isWhole = data.length * 8 >= firstBit + pixels;
  return isWhole ? { ...placed, bits: { kind: 'plane', data, firstBit } } : 'damaged';
}
