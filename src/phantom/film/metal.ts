/** Osteosynthesis and prostheses: outlines in titanium or steel, flat as a plate or round as a screw. */
import { halfChord } from './chord.ts';
import { forEachPixel, type FilmGrid } from './filmGrid.ts';
import type { Point } from './geometry.ts';
import { outlineField } from './outlineField.ts';

export type MetalKind = 'plate' | 'screw' | 'femoral-component' | 'tibial-component';

export interface Metal {
  readonly kind: MetalKind;
  readonly outline: readonly Point[];
  /** Along the ray: of a plate everywhere, of a round piece on its axis. */
  readonly thicknessMm: number;
  readonly isRound?: boolean;
  readonly holes?: readonly (readonly Point[])[];
}

const METAL_PER_MM = 0.42;
const EDGE_MM = 0.35;

export function addMetal(absorbed: Float32Array, piece: Metal, grid: FilmGrid): void {
  const field = outlineField(piece.outline);
  const holes = (piece.holes ?? []).map(outlineField);
  const radiusMm = piece.thicknessMm / 2;
  forEachPixel(grid, grid.boxOnFilm(piece.outline), (pixel, { x, y }) => {
    let depth = field.depthAt(x, y);
    if (depth <= 0) return;
    for (const hole of holes) depth = Math.min(depth, -hole.depthAt(x, y));
    const path =
      piece.isRound === true
        ? 2 * halfChord(depth, radiusMm)
        : piece.thicknessMm * Math.min(1, Math.max(0, depth / EDGE_MM));
    absorbed[pixel] = (absorbed[pixel] ?? 0) + path * METAL_PER_MM;
  });
}

const PITCH_MM = 1.25;
const THREAD_MM = 0.28;

/** Seen from its side: a head, then a threaded shaft to its tip. */
export function screw(head: Point, tip: Point, diameterMm: number, headMm: number): Metal {
  const length = Math.hypot(tip.x - head.x, tip.y - head.y);
  const along = { x: (tip.x - head.x) / length, y: (tip.y - head.y) / length };
  const place = (at: number, across: number) => ({
    x: head.x + along.x * at - along.y * across,
    y: head.y + along.y * at + along.x * across,
  });
  const turns = Math.floor((length - 4) / PITCH_MM);
  const side = Array.from({ length: 2 * turns }, (_, at): [number, number] => [
    2.6 + (at * PITCH_MM) / 2,
    diameterMm / 2 - (at % 2 === 0 ? THREAD_MM : 0),
  ]);
  const half: [number, number][] = [[0, headMm / 2], [1.8, headMm / 2], ...side, [length, 0.2]];
  const back = half.map(([at, across]): [number, number] => [at, -across]).reverse();
  return {
    kind: 'screw',
    outline: [...half, ...back].map(([at, across]) => place(at, across)),
    thicknessMm: diameterMm,
    isRound: true,
  };
}

/** A strip along its middle line, of one width, with round ends. */
export function strip(middle: readonly Point[], widthMm: number): Point[] {
  const half = widthMm / 2;
  const normals = middle.map((point, at) => {
    const before = middle[Math.max(0, at - 1)] ?? point;
    const after = middle[Math.min(middle.length - 1, at + 1)] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
  });
  const side = (sign: 1 | -1) =>
    middle.map(({ x, y }, at) => ({
      x: x + sign * half * (normals[at]?.x ?? 0),
      y: y + sign * half * (normals[at]?.y ?? 0),
    }));
  return [...side(1), ...side(-1).reverse()];
}
