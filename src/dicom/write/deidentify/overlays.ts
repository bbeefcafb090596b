/**
 * Overlay planes that stay (Clean Graphics Option of PS3.15 E.3.3), written from the decoded bits: place and bits, neither
 * label nor comment nor what lies between a plane and the end of its bytes. Boxes are taken out of them as out of the pixels.
 */
import type { Overlay } from '../../display.ts';
import type { Frame } from '../../film.ts';
import type { Attributes } from '../../open/attributes.ts';
import { concatBytes } from '../concatBytes.ts';
import type { DataSet } from '../element.ts';
import type { Box } from './pixels.ts';

interface PlaneOfFrame {
  readonly frame: number;
  readonly overlay: Overlay;
}

/** @param boxesOf of each frame, counted from 0 */
export function overlayElements(
  attributes: Attributes,
  frames: readonly Frame[],
  boxesOf: (frame: number) => readonly Box[],
): DataSet {
  const all = frames.flatMap(({ display }, frame) => display.overlays.map((overlay) => ({ frame, overlay })));
  const groups = [...new Set(all.map(({ overlay }) => overlay.group))];
  return groups.flatMap((group) => {
    const isGraphics = attributes.code(`x${group.toString(16)}0040`) !== 'R';
    const planes = all.filter(({ overlay }) => overlay.group === group);
    return groupElements(planes, isGraphics, frames.length, boxesOf);
  });
}

/** A plane that an old file shares among its frames is written once for each: boxes may differ. */
function groupElements(
  planes: readonly PlaneOfFrame[],
  isGraphics: boolean,
  frames: number,
  boxesOf: (frame: number) => readonly Box[],
): DataSet {
  const [first] = planes;
  if (first === undefined) return [];
  const { group, rows, columns, left, top } = first.overlay;
  const tag = (element: number): number => group * 0x10000 + element;
  const bits = planes.map(({ frame, overlay }) => cleanBits(overlay, boxesOf(frame)));
  return [
    { tag: tag(0x0010), vr: 'US', value: rows },
    { tag: tag(0x0011), vr: 'US', value: columns },
    ...(frames > 1
      ? ([
          { tag: tag(0x0015), vr: 'IS', value: planes.length },
          { tag: tag(0x0051), vr: 'US', value: first.frame + 1 },
        ] as const)
      : []),
    { tag: tag(0x0040), vr: 'CS', value: isGraphics ? 'G' : 'R' },
    { tag: tag(0x0050), vr: 'SS', value: [top + 1, left + 1] },
    { tag: tag(0x0100), vr: 'US', value: 1 },
    { tag: tag(0x0102), vr: 'US', value: 0 },
    { tag: tag(0x3000), vr: 'OW', value: packed(bits) },
  ];
}

/** One byte a pixel of the plane, 0 or 1. */
function cleanBits({ bits, rows, columns, left, top }: Overlay, boxes: readonly Box[]): Uint8Array {
  const plane = Uint8Array.from(
    { length: rows * columns },
    (_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1,
  );
  for (const box of boxes) {
    const from = Math.max(0, Math.floor(box.left) - left);
    const to = Math.min(columns, Math.ceil(box.right) - left);
    const last = Math.min(rows, Math.ceil(box.bottom) - top);
    for (let row = Math.max(0, Math.floor(box.top) - top); row < last && from < to; row++) {
      plane.fill(0, row * columns + from, row * columns + to);
    }
  }
  return plane;
}

/** Plane after plane without a gap, the first pixel in the lowest bit (PS3.5 8.1.2). */
function packed(planes: readonly Uint8Array[]): Uint16Array {
  const pixels = concatBytes(planes);
  const words = new Uint16Array(Math.ceil(pixels.length / 16));
  pixels.forEach((pixel, at) => {
    words[at >> 4] = (words[at >> 4] ?? 0) | (pixel << (at & 15));
  });
  return words;
}
