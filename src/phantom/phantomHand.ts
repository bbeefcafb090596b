/** A frontal film of a hand that never was, with everything about it known. */
import { assert } from '../foundation/index.ts';
import { absorptionOf } from './absorption.ts';
import type { BoneName } from './bone.ts';
import { BITS_STORED, expose, EXPOSED_FIELD } from './exposure.ts';
import { COLUMNS, filmGrid, ROWS, SPACING_MM, type FilmGrid } from './filmGrid.ts';
import type { Box, Point } from './geometry.ts';
import { buildHand, type Hand } from './hand.ts';

export interface PhantomHandOptions {
  /** Any integer; the same seed is the same hand. */
  readonly seed: number;
  /** A transverse fracture of the distal radius; the hand is otherwise the same. */
  readonly fracture?: boolean;
  readonly photometric?: Photometric;
}
type Photometric = 'MONOCHROME1' | 'MONOCHROME2';

export interface PhantomHand {
  readonly rows: number;
  readonly columns: number;
  readonly spacingMm: number;
  readonly bitsStored: number;
  readonly photometric: Photometric;
  /** Stored values, row by row. */
  readonly pixels: Uint16Array;
  readonly truth: PhantomTruth;
}

/** All in pixels of the film. Boxes hold whole pixels: `right` and `bottom` are the first ones outside. */
export interface PhantomTruth {
  readonly exposedField: Box;
  readonly bones: readonly PhantomBone[];
  readonly fracture: { readonly bone: BoneName; readonly box: Box } | null;
}

/** Radius and ulna leave the film, and so may their boxes. */
export interface PhantomBone {
  readonly name: BoneName;
  readonly box: Box;
  readonly outline: readonly Point[];
  readonly axis: readonly [proximal: Point, distal: Point];
}

export function phantomHand({
  seed,
  fracture = false,
  photometric = 'MONOCHROME2',
}: PhantomHandOptions): PhantomHand {
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const hand = buildHand(seed, fracture);
  const grid = filmGrid(hand.pose);
  const boneBright = expose(absorptionOf(hand, grid, seed), seed);
  return {
    rows: ROWS,
    columns: COLUMNS,
    spacingMm: SPACING_MM,
    bitsStored: BITS_STORED,
    photometric,
    pixels: photometric === 'MONOCHROME2' ? boneBright : inverted(boneBright),
    truth: truthOf(hand, grid),
  };
}

function inverted(pixels: Uint16Array): Uint16Array {
  return pixels.map((value) => 2 ** BITS_STORED - 1 - value);
}

export function truthOf({ bones, fracture }: Hand, grid: FilmGrid): PhantomTruth {
  return {
    exposedField: EXPOSED_FIELD,
    bones: bones.map(({ name, outline, axis }) => ({
      name,
      box: grid.boxOnFilm(outline),
      outline: outline.map(grid.toFilm),
      axis: [grid.toFilm(axis[0]), grid.toFilm(axis[1])],
    })),
    fracture: fracture === null ? null : { bone: fracture.bone, box: grid.boxOnFilm(corners(fracture.box)) },
  };
}

function corners({ left, right, top, bottom }: Box): Point[] {
  return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}
