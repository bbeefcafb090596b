/**
 * What a ray loses on its way: the sum over tissues of path length times linear attenuation, in nepers. Coefficients are
 * of the order of NIST's at 45 keV; those of bone are what it absorbs more than the soft tissue it displaces.
 */
import { readLevel, type Bone, type LevelReading } from './bone.ts';
import { COLUMNS, ROWS, type FilmGrid } from './filmGrid.ts';
import type { Fracture } from './fracture.ts';
import type { Hand } from './hand.ts';
import { outlineField } from './outlineField.ts';
import { smoothNoise } from './random.ts';
import type { SkinReading } from './skin.ts';

const SOFT_PER_MM = 0.024;
const CORTEX_OVER_SOFT_PER_MM = 0.082;
const SPONGIOSA_OVER_SOFT_PER_MM = 0.031;
const MARROW_OVER_SOFT_PER_MM = -0.003;
const SKIN_GRID_PX = 4;

export function absorptionOf(hand: Hand, grid: FilmGrid, seed: number): Float32Array {
  const absorbed = new Float32Array(ROWS * COLUMNS);
  addSoftTissue(absorbed, hand, grid, seed);
  for (const bone of hand.bones) {
    addBone(absorbed, bone, grid, hand.fracture?.bone === bone.name ? hand.fracture : null, seed);
  }
  return absorbed;
}

/** The skin is smooth: its depth is measured on a coarse grid and the thickness is taken from it at each pixel. */
function addSoftTissue(absorbed: Float32Array, hand: Hand, grid: FilmGrid, seed: number): void {
  const coarseColumns = COLUMNS / SKIN_GRID_PX + 1;
  const coarseRows = ROWS / SKIN_GRID_PX + 1;
  const depths = new Float32Array(coarseColumns * coarseRows);
  const halves = new Float32Array(coarseColumns * coarseRows);
  const reading: SkinReading = { depthMm: 0, halfThicknessMm: 0 };
  for (let index = 0; index < depths.length; index += 1) {
    const row = Math.floor(index / coarseColumns);
    const { x, y } = grid.toHand((index - row * coarseColumns) * SKIN_GRID_PX, row * SKIN_GRID_PX);
    hand.skin(x, y, reading);
    depths[index] = reading.depthMm;
    halves[index] = reading.halfThicknessMm;
  }
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const depth = interpolated(depths, coarseColumns, column / SKIN_GRID_PX, row / SKIN_GRID_PX);
      if (depth <= 0) continue;
      const half = interpolated(halves, coarseColumns, column / SKIN_GRID_PX, row / SKIN_GRID_PX);
      const streaks =
        1 +
        0.035 * smoothNoise(column / 34, row / 70, seed + 11) +
        0.02 * smoothNoise(column / 9, row / 23, seed + 12);
      absorbed[row * COLUMNS + column] = SOFT_PER_MM * 1.8 * halfChord(depth, half) * streaks;
    }
  }
}

function addBone(
  absorbed: Float32Array,
  bone: Bone,
  grid: FilmGrid,
  fracture: Fracture | null,
  seed: number,
): void {
  const field = outlineField(bone.outline);
  const box = grid.boxOnFilm(bone.outline);
  const [base, head] = bone.axis;
  const axisX = head.x - base.x;
  const axisY = head.y - base.y;
  const axisSquare = axisX * axisX + axisY * axisY;
  const axisLength = Math.sqrt(axisSquare);
  const level: LevelReading = { halfWidthMm: 0, cortexMm: 0, spongiosa: 0 };
  for (let row = Math.max(0, box.top); row < Math.min(ROWS, box.bottom); row += 1) {
    for (let column = Math.max(0, box.left - 8); column < Math.min(COLUMNS, box.right + 8); column += 1) {
      const here = grid.toHand(column, row);
      const { x, y } = fracture === null ? here : fracture.origin(here.x, here.y);
      const depth = field.depthAt(x, y);
      if (depth <= 0) continue;
      const along = ((x - base.x) * axisX + (y - base.y) * axisY) / axisSquare;
      const across = ((x - base.x) * axisY - (y - base.y) * axisX) / axisLength;
      readLevel(bone.levels, along, level);
      const texture = trabeculae(across, along * axisLength, seed + bone.outline.length);
      const bonePath = boneAbsorption(depth, level, texture) * bone.depthRatio;
      const kept = fracture === null ? 1 : fracture.remaining(here.x, here.y);
      const pixel = row * COLUMNS + column;
      absorbed[pixel] = (absorbed[pixel] ?? 0) + bonePath * kept;
    }
  }
}

/** Outer ellipse less inner ellipse is cortex; the inner one holds spongy bone and marrow. */
function boneAbsorption(depth: number, level: LevelReading, texture: number): number {
  const outer = 2 * halfChord(depth, level.halfWidthMm);
  const inner = 2 * halfChord(depth - level.cortexMm, level.halfWidthMm - level.cortexMm);
  const spongiosa = Math.max(0, level.spongiosa * (1 + texture));
  const medulla = spongiosa * SPONGIOSA_OVER_SOFT_PER_MM + (1 - level.spongiosa) * MARROW_OVER_SOFT_PER_MM;
  return (outer - inner) * CORTEX_OVER_SOFT_PER_MM + inner * medulla;
}

/** Struts run along the bone, so the noise is longer along than across. */
function trabeculae(across: number, along: number, seed: number): number {
  return (
    0.17 * smoothNoise(across / 0.55, along / 1.5, seed) +
    0.1 * smoothNoise(across / 1.3, along / 1.1, seed + 1) +
    0.12 * smoothNoise(across / 3.5, along / 4.5, seed + 2)
  );
}

/** Half the chord of a circle of this radius at this depth under its rim. */
function halfChord(depth: number, radius: number): number {
  if (depth <= 0 || radius <= 0) return 0;
  return depth >= radius ? radius : Math.sqrt(depth * (2 * radius - depth));
}

function interpolated(values: Float32Array, columns: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = top * columns + left;
  const across = x - left;
  const upper = mix(values[at] ?? 0, values[at + 1] ?? 0, across);
  const lower = mix(values[at + columns] ?? 0, values[at + columns + 1] ?? 0, across);
  return mix(upper, lower, y - top);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
