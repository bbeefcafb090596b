/** One bone's part in the absorption: cortex around spongy bone, textured by trabeculae, less where it is broken. */
import { readLevel, type Bone, type LevelReading } from './bone.ts';
import { halfChord } from './chord.ts';
import type { FilmGrid } from './filmGrid.ts';
import type { Fracture } from './fracture.ts';
import type { OutlineField } from './outlineField.ts';
import { fineTrabeculae } from './trabeculae.ts';

const CORTEX_OVER_SOFT_PER_MM = 0.082;
const SPONGIOSA_OVER_SOFT_PER_MM = 0.031;
const MARROW_OVER_SOFT_PER_MM = -0.003;

export function addBone(
  absorbed: Float32Array,
  bone: Bone,
  field: OutlineField,
  grid: FilmGrid,
  fracture: Fracture | null,
  seed: number,
): void {
  const { rows, columns } = grid.frame;
  const box = grid.boxOnFilm(bone.outline);
  const reachPx = 8 + Math.ceil((fracture?.reachMm ?? 0) / grid.frame.spacingMm);
  const { density, trabeculae = fineTrabeculae } = bone;
  const [base, head] = bone.axis;
  const axisX = head.x - base.x;
  const axisY = head.y - base.y;
  const axisSquare = axisX * axisX + axisY * axisY;
  const axisLength = Math.sqrt(axisSquare);
  const level: LevelReading = { halfWidthMm: 0, cortexMm: 0, spongiosa: 0 };
  const top = Math.max(0, box.top - (reachPx - 8));
  for (let row = top; row < Math.min(rows, box.bottom + (reachPx - 8)); row += 1) {
    for (
      let column = Math.max(0, box.left - reachPx);
      column < Math.min(columns, box.right + reachPx);
      column += 1
    ) {
      const here = grid.toAnatomy(column, row);
      const { x, y } = fracture === null ? here : fracture.origin(here.x, here.y);
      const depth = field.depthAt(x, y);
      if (depth <= 0) continue;
      const along = ((x - base.x) * axisX + (y - base.y) * axisY) / axisSquare;
      const across = ((x - base.x) * axisY - (y - base.y) * axisX) / axisLength;
      readLevel(bone.levels, along, level);
      const texture = trabeculae(across, along * axisLength, seed + bone.outline.length);
      const bonePath = boneAbsorption(depth, level, texture) * bone.depthRatio;
      const kept =
        (fracture === null ? 1 : fracture.remaining(here.x, here.y)) * (density ? density(x, y) : 1);
      const pixel = row * columns + column;
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
