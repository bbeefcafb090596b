/**
 * One bone: an outline in the plane of the film, and how it continues in depth. A cross section is an ellipse whose
 * half width is that of the bone at this level, so thickness follows from the distance to the outline.
 */
import type { Point } from './geometry.ts';
import type { Trabeculae } from './trabeculae.ts';

export interface Bone<Name extends string = string> {
  readonly name: Name;
  /** Closed, dense, in millimetres of the anatomy. */
  readonly outline: readonly Point[];
  /** From the proximal to the distal end. */
  readonly axis: readonly [Point, Point];
  /** Depth of the cross section over its width. */
  readonly depthRatio: number;
  readonly levels: BoneLevels;
  readonly trabeculae?: Trabeculae;
  /** Bone at a place over what the levels say: less in a growth plate, more in sclerosis. */
  readonly density?: (x: number, y: number) => number;
}

export type BoneLevels = readonly [BoneLevel, ...BoneLevel[]];

/** The bone at a share of its length, 0 proximal to 1 distal; between two levels all is interpolated. */
export interface BoneLevel {
  readonly at: number;
  readonly halfWidthMm: number;
  readonly cortexMm: number;
  /** Bone in the medulla, 0 fatty marrow to 1 dense spongy bone. */
  readonly spongiosa: number;
}

/** Mutable on purpose: one is reused for all pixels of a bone. */
export interface LevelReading {
  halfWidthMm: number;
  cortexMm: number;
  spongiosa: number;
}

export function readLevel(levels: BoneLevels, at: number, reading: LevelReading): void {
  let index = 1;
  while (index < levels.length - 1 && (levels[index]?.at ?? 1) < at) index += 1;
  const below = levels[index - 1] ?? levels[0];
  const above = levels[index] ?? below;
  const span = above.at - below.at;
  const share = span > 0 ? Math.min(1, Math.max(0, (at - below.at) / span)) : 0;
  reading.halfWidthMm = below.halfWidthMm + (above.halfWidthMm - below.halfWidthMm) * share;
  reading.cortexMm = below.cortexMm + (above.cortexMm - below.cortexMm) * share;
  reading.spongiosa = below.spongiosa + (above.spongiosa - below.spongiosa) * share;
}
