/**
 * A frame as the pixels of a canvas: greys or colours, then the shutter, then the overlays on top of it, as PS3.4 N.2
 * orders them.
 */
import type { Display, Overlay } from '../display.ts';
import type { Frame, Voi } from '../film.ts';
import { greyTable, isInverse } from './greyTable.ts';
import { visibleSpans } from './shutterSpans.ts';
import { voiFunction } from './voi.ts';

/** What a person chose; `isInverted` is relative to the right way round of the film. */
export interface Painting {
  readonly voi: Voi;
  readonly isInverted: boolean;
  readonly hasShutter: boolean;
  readonly hasOverlays: boolean;
}

/** RGBA in the memory of a canvas, as a little-endian word. Overlays are amber: white ones vanish on bone. */
const OPAQUE = 0xff000000;
const OVERLAY = 0xff4dd2ff;

/** @param rgba one word a pixel, rows × columns, all of them written */
export function paintFilm(frame: Frame, painting: Painting, rgba: Uint32Array): void {
  if (frame.colour === null) paintGreys(frame, painting, rgba);
  else paintColours(frame.colour, painting, rgba);
  const { shutter } = frame.display;
  if (shutter !== null && painting.hasShutter) paintShutter(frame, rgba);
  if (painting.hasOverlays)
    for (const overlay of drawnOverlays(frame.display)) paintOverlay(frame, overlay, rgba, OVERLAY);
}

/** The bitmap of a shutter is no drawing of its own. */
export function drawnOverlays({ overlays, shutter }: Display): readonly Overlay[] {
  return overlays.filter(({ group }) => group !== shutter?.overlayGroup);
}

function paintGreys(frame: Frame, { voi, isInverted }: Painting, rgba: Uint32Array): void {
  const { stored, min } = frame;
  const { greys, step } = greyTable(frame, voi, isInverted !== isInverse(frame));
  const words = Uint32Array.from(greys, greyWord);
  if (step === 1) for (let at = 0; at < rgba.length; at++) rgba[at] = words[(stored[at] ?? min) - min] ?? 0;
  else
    for (let at = 0; at < rgba.length; at++)
      rgba[at] = words[Math.floor(((stored[at] ?? min) - min) / step)] ?? 0;
}

function greyWord(grey: number): number {
  return (OPAQUE | (grey * 0x010101)) >>> 0;
}

/** The window of a colour film counts in its 8-bit channels: 127.5 and 255 leave them as they are. */
function paintColours(colour: Uint8Array, { voi, isInverted }: Painting, rgba: Uint32Array): void {
  const shareOf = voiFunction(voi);
  const level = Uint8Array.from({ length: 256 }, (_, value) => {
    const share = shareOf(value);
    return Math.round(255 * (isInverted ? 1 - share : share));
  });
  for (let at = 0, from = 0; at < rgba.length; at++, from += 3) {
    const red = level[colour[from] ?? 0] ?? 0;
    const green = level[colour[from + 1] ?? 0] ?? 0;
    const blue = level[colour[from + 2] ?? 0] ?? 0;
    rgba[at] = (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0;
  }
}

function paintShutter(frame: Frame, rgba: Uint32Array): void {
  const { display, film } = frame;
  const { shutter } = display;
  if (shutter === null) return;
  const hidden = greyWord(shutter.grey);
  for (const shape of shutter.shapes)
    for (let row = 0; row < film.rows; row++) {
      let from = row * film.columns;
      for (const { start, end } of visibleSpans(shape, row, film.columns)) {
        rgba.fill(hidden, from, Math.max(from, row * film.columns + start));
        from = row * film.columns + end;
      }
      rgba.fill(hidden, from, (row + 1) * film.columns);
    }
  const bitmap = display.overlays.find(({ group }) => group === shutter.overlayGroup);
  if (bitmap !== undefined) paintOverlay(frame, bitmap, rgba, hidden);
}

/** What lies outside the image has no pixel to be drawn on. */
function paintOverlay({ film }: Frame, overlay: Overlay, rgba: Uint32Array, word: number): void {
  const { bits, left, top, columns, rows } = overlay;
  const lastRow = Math.min(rows, film.rows - top);
  const lastColumn = Math.min(columns, film.columns - left);
  for (let row = Math.max(0, -top); row < lastRow; row++)
    for (let column = Math.max(0, -left); column < lastColumn; column++) {
      const bit = row * columns + column;
      if (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) rgba[(top + row) * film.columns + left + column] = word;
    }
}
