/**
 * What a ray loses on its way: the sum over tissues of path length times linear attenuation, in nepers. Coefficients are
 * of the order of NIST's at 45 keV; those of bone are what it absorbs more than the soft tissue it displaces.
 */
import { addBone } from './addBone.ts';
import { addLine, addPart } from './addBody.ts';
import { halfChord } from './chord.ts';
import type { FilmGrid } from './filmGrid.ts';
import { addMarker } from './marker.ts';
import { addMetal } from './metal.ts';
import { interpolated } from './outlineField.ts';
import { smoothNoise } from './random.ts';
import type { Scene, SkinReading } from './scene.ts';

const SOFT_PER_MM = 0.024;
const SKIN_GRID_PX = 4;

export function absorptionOf(scene: Scene, grid: FilmGrid, seed: number): Float32Array {
  const { bones, fracture, body, fieldOf, hardness = 1, metal = [], marker } = scene;
  const absorbed = new Float32Array(grid.frame.rows * grid.frame.columns);
  addSoftTissue(absorbed, scene, grid, seed);
  for (const part of body?.parts ?? []) addPart(absorbed, part, fieldOf(part.outline), grid);
  for (const bone of bones) {
    const broken = fracture?.bone === bone.name ? fracture : null;
    addBone(absorbed, bone, fieldOf(bone.outline), grid, broken, seed);
  }
  for (const line of body?.lines ?? []) addLine(absorbed, line, grid);
  if (hardness !== 1) harden(absorbed, hardness);
  for (const piece of metal) addMetal(absorbed, piece, grid);
  if (marker) addMarker(absorbed, marker, grid.frame);
  return absorbed;
}

/** A plain loop: this runs over a million pixels and more. */
function harden(absorbed: Float32Array, hardness: number): void {
  for (let at = 0; at < absorbed.length; at += 1) absorbed[at] = (absorbed[at] ?? 0) * hardness;
}

/** The skin is smooth: its depth is measured on a coarse grid and the thickness is taken from it at each pixel. */
function addSoftTissue(
  absorbed: Float32Array,
  { skin, streaks = 1 }: Scene,
  grid: FilmGrid,
  seed: number,
): void {
  const { rows, columns } = grid.frame;
  const coarseColumns = Math.ceil(columns / SKIN_GRID_PX) + 1;
  const coarseRows = Math.ceil(rows / SKIN_GRID_PX) + 1;
  const depths = new Float32Array(coarseColumns * coarseRows);
  const halves = new Float32Array(coarseColumns * coarseRows);
  const reading: SkinReading = { depthMm: 0, halfThicknessMm: 0 };
  for (let index = 0; index < depths.length; index += 1) {
    const row = Math.floor(index / coarseColumns);
    const { x, y } = grid.toAnatomy((index - row * coarseColumns) * SKIN_GRID_PX, row * SKIN_GRID_PX);
    skin(x, y, reading);
    depths[index] = reading.depthMm;
    halves[index] = reading.halfThicknessMm;
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const depth = interpolated(depths, coarseColumns, column / SKIN_GRID_PX, row / SKIN_GRID_PX);
      if (depth <= 0) continue;
      const half = interpolated(halves, coarseColumns, column / SKIN_GRID_PX, row / SKIN_GRID_PX);
      const grain =
        1 +
        streaks * 0.035 * smoothNoise(column / 34, row / 70, seed + 11) +
        streaks * 0.02 * smoothNoise(column / 9, row / 23, seed + 12);
      absorbed[row * columns + column] = SOFT_PER_MM * 1.8 * halfChord(depth, half) * grain;
    }
  }
}
