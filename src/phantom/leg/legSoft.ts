/** Skin and muscles of a lower limb: half widths and depths by height, around the line through hip, knee and ankle. */
import { smoothOutline, type Point } from '../film/geometry.ts';
import { sampledField } from '../film/outlineField.ts';
import type { SkinField, SoftPart } from '../film/scene.ts';
import type { LegAxes } from './legAxes.ts';

/** Share of the way from the knee, 1 at hip or -1 at ankle; outer and inner edge, half thickness along the ray; mm. */
type Level = readonly [share: number, outer: number, inner: number, halfThickness: number];

const LEVELS: readonly Level[] = [
  [1.6, -150, 260, 92],
  [1.2, -142, 250, 92],
  [1, -122, 240, 90],
  [0.86, -113, 150, 84],
  [0.8, -108, 92, 80],
  [0.6, -93, 84, 72],
  [0.4, -78, 74, 64],
  [0.2, -64, 62, 55],
  [0, -54, 53, 49],
  [-0.1, -54, 50, 48],
  [-0.3, -60, 56, 49],
  [-0.55, -53, 52, 44],
  [-0.75, -41, 40, 36],
  [-0.92, -36, 35, 32],
  [-1, -39, 37, 34],
  [-1.1, -43, 42, 40],
  [-1.25, -46, 46, 44],
];
const MUSCLE_SHARE = 0.8;
/** Muscles run out into tendons at both ends. */
const TENDON_SHARE = 0.25;
const MUSCLE_PER_MM = 0.005;

export function legSkin(axes: LegAxes): SkinField {
  const points = LEVELS.map((level) => ({ ...edges(level, axes, 1), half: level[3] }));
  const outline = smoothOutline(
    [...points.map(({ outer }) => outer), ...points.map(({ inner }) => inner).reverse()],
    5,
  );
  const field = sampledField(outline, 4);
  const heights = points.map(({ outer, half }) => ({ y: outer.y, half }));
  return (x, y, reading) => {
    reading.depthMm = field.depthAt(x, y);
    reading.halfThicknessMm = thicknessAt(heights, y);
  };
}

export function legMuscles(axes: LegAxes): SoftPart[] {
  const from = (low: number, high: number) => LEVELS.filter(([share]) => share >= low && share <= high);
  return [from(0.15, 1), from(-0.92, 0)].map((levels) => {
    const points = levels.map((level, at) => {
      const isEnd = at === 0 || at === levels.length - 1;
      return edges(level, axes, isEnd ? TENDON_SHARE : MUSCLE_SHARE);
    });
    const ring = [...points.map(({ outer }) => outer), ...points.map(({ inner }) => inner).reverse()];
    return { outline: smoothOutline(ring, 5), halfThicknessMm: 34, perMm: MUSCLE_PER_MM };
  });
}

function edges(
  [share, outer, inner]: Level,
  { hip, ankle }: LegAxes,
  width: number,
): { outer: Point; inner: Point } {
  const end = share > 0 ? hip.origin : ankle.origin;
  const part = Math.abs(share);
  // Beyond the joints the limb goes straight on.
  const middle = { x: end.x * Math.min(1, part), y: end.y * part };
  return {
    outer: { x: middle.x + outer * width, y: middle.y },
    inner: { x: middle.x + inner * width, y: middle.y },
  };
}

/** Heights go down. */
function thicknessAt(heights: readonly { readonly y: number; readonly half: number }[], y: number): number {
  const next = heights.findIndex((level) => level.y < y);
  const below = heights[next < 0 ? heights.length - 1 : next] ?? { y: 0, half: 0 };
  const above = heights[Math.max(0, next - 1)] ?? below;
  if (above.y === below.y || next <= 0) return below.half;
  return below.half + ((above.half - below.half) * (y - below.y)) / (above.y - below.y);
}
