/** What stands in the beam of one film, in millimetres of the anatomy (y up); the region says it, `film/` draws it. */
import type { Bone } from './bone.ts';
import type { Fracture } from './fracture.ts';
import type { GrowthPlate } from './growthPlate.ts';
import type { Marker } from './marker.ts';
import type { Metal } from './metal.ts';
import type { OutlineField } from './outlineField.ts';
import type { Point } from './geometry.ts';

export interface Scene {
  readonly bones: readonly Bone[];
  readonly skin: SkinField;
  readonly fracture: Fracture | null;
  /** How depth in an outline is measured: exactly, or on a grid where films are large. */
  readonly fieldOf: (outline: readonly Point[]) => OutlineField;
  readonly body?: Body;
  /** How uneven the soft tissue is, over that of a hand; a thick part evens out. */
  readonly streaks?: number;
  /** Share of the absorption left by a harder beam; 1 as it is unless said. */
  readonly hardness?: number;
  readonly metal?: readonly Metal[];
  readonly marker?: Marker;
  readonly growthPlates?: readonly GrowthPlate[];
}

/** Soft parts within the skin, and fine dense lines of bone. */
export interface Body {
  readonly parts: readonly SoftPart[];
  readonly lines: readonly DenseLine[];
}

export interface SkinReading {
  /** Distance under the skin, negative in air. */
  depthMm: number;
  /** Half thickness where it is deepest. */
  halfThicknessMm: number;
}

export type SkinField = (x: number, y: number, reading: SkinReading) => void;

/** Muscle over fat is positive, air in the lung negative; per millimetre more or less than what it displaces. */
export interface SoftPart {
  readonly outline: readonly Point[];
  readonly halfThicknessMm: number;
  readonly perMm: number;
}

/** A subchondral plate, a rim, a scar: bone seen edge-on along a course. */
export interface DenseLine {
  readonly course: readonly Point[];
  readonly halfWidthMm: number;
  /** At its middle; at 0 and 1 of its length it has faded to nothing. */
  readonly nepers: number;
}
