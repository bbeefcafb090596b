/** A film that never was, with everything about it known: the picture and its truth from one scene. */
import { absorptionOf } from './absorption.ts';
import { BITS_STORED, expose, type Technique } from './exposure.ts';
import type { FilmGrid } from './filmGrid.ts';
import type { Fracture } from './fracture.ts';
import { corners, type Box, type Point } from './geometry.ts';
import type { GrowthPlate } from './growthPlate.ts';
import { markerBox, type SideLetter } from './marker.ts';
import type { MetalKind } from './metal.ts';
import type { Scene } from './scene.ts';

export type Photometric = 'MONOCHROME1' | 'MONOCHROME2';

export interface PhantomFilm<Truth extends PhantomTruth = PhantomTruth> {
  readonly rows: number;
  readonly columns: number;
  readonly spacingMm: number;
  readonly bitsStored: number;
  readonly photometric: Photometric;
  /** Stored values, row by row. */
  readonly pixels: Uint16Array;
  readonly truth: Truth;
}

/** All in pixels of the film. Boxes hold whole pixels: `right` and `bottom` are the first ones outside. */
export interface PhantomTruth {
  readonly exposedField: Box;
  readonly bones: readonly PhantomBone[];
  readonly fracture: {
    readonly bone: string;
    readonly box: Box;
    readonly course: readonly Point[];
  } | null;
  readonly growthPlates: readonly (GrowthPlate & { readonly box: Box })[];
  readonly hardware: readonly {
    readonly kind: MetalKind;
    readonly box: Box;
    readonly outline: readonly Point[];
  }[];
  readonly marker: { readonly letter: SideLetter; readonly box: Box } | null;
}

/** Bones may leave the film, and so may their boxes. */
export interface PhantomBone {
  readonly name: string;
  readonly box: Box;
  readonly outline: readonly Point[];
  readonly axis: readonly [proximal: Point, distal: Point];
}

export interface Drawing<Truth extends PhantomTruth> {
  readonly scene: Scene;
  readonly grid: FilmGrid;
  readonly technique: Technique;
  readonly truth: Truth;
}

export function drawFilm<Truth extends PhantomTruth>(
  { scene, grid, technique, truth }: Drawing<Truth>,
  seed: number,
  photometric: Photometric = 'MONOCHROME2',
): PhantomFilm<Truth> {
  const { rows, columns, spacingMm } = grid.frame;
  const boneBright = expose(absorptionOf(scene, grid, seed), grid.frame, technique, seed);
  const pixels = photometric === 'MONOCHROME2' ? boneBright : inverted(boneBright);
  return { rows, columns, spacingMm, bitsStored: BITS_STORED, photometric, pixels, truth };
}

function inverted(pixels: Uint16Array): Uint16Array {
  return pixels.map((value) => 2 ** BITS_STORED - 1 - value);
}

export function truthOf(
  { bones, fracture, metal = [], marker, growthPlates = [] }: Scene,
  grid: FilmGrid,
): PhantomTruth {
  return {
    exposedField: grid.frame.exposedField,
    bones: bones.map(({ name, outline, axis }) => ({
      name,
      box: grid.boxOnFilm(outline),
      outline: outline.map(grid.toFilm),
      axis: [grid.toFilm(axis[0]), grid.toFilm(axis[1])],
    })),
    fracture: fracture && fractureTruth(fracture, grid),
    growthPlates: growthPlates.map(({ course, ...plate }) => ({
      ...plate,
      box: grid.boxOnFilm(course),
      course: course.map(grid.toFilm),
    })),
    hardware: metal.map(({ kind, outline }) => ({
      kind,
      box: grid.boxOnFilm(outline),
      outline: outline.map(grid.toFilm),
    })),
    marker: marker ? { letter: marker.letter, box: markerBox(marker) } : null,
  };
}

function fractureTruth({ bone, box, course }: Fracture, grid: FilmGrid) {
  return { bone, box: grid.boxOnFilm(corners(box)), course: course.map(grid.toFilm) };
}
