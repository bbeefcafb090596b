/**
 * The hip-knee-ankle angle: between the mechanical axes of femur and tibia, on their medial side. 180° is straight, less
 * is varus (the knee lies lateral), more is valgus. Which side is medial follows from the side of the patient and from
 * where a row of the image points in the patient (0020,0020); where either is not known, so is not varus from valgus.
 */
import type { HipKneeAnkleMark, Point } from '../../mark.ts';
import { between, inPlane } from '../plane.ts';
import type { Scale } from '../scale.ts';

export interface HipKneeAnkle {
  readonly kind: 'hka';
  /** From the straight line, whichever way. */
  readonly deviationDeg: number;
  /** null where the medial side is not known. */
  readonly medialDeg: number | null;
  readonly alignment: 'varus' | 'neutral' | 'valgus' | null;
}

export function hipKneeAnkleOf(mark: HipKneeAnkleMark, scale: Scale | null): HipKneeAnkle {
  const towardsRight = deviationDeg(inPlane(mark.points, scale));
  const medialWay = medialWayOf(mark);
  const medialDeg = medialWay === null ? null : 180 - medialWay * towardsRight;
  return {
    kind: 'hka',
    deviationDeg: Math.abs(towardsRight),
    medialDeg,
    alignment: medialDeg === null ? null : alignmentOf(medialDeg),
  };
}

/** Positive where hip and ankle lie to the right of the knee in the image. */
function deviationDeg(points: readonly Point[]): number {
  const [hip, knee, ankle] = points as readonly [Point, Point, Point];
  const up = between(knee, hip);
  const down = between(knee, ankle);
  const cross = up.x * down.y - up.y * down.x;
  const dot = up.x * down.x + up.y * down.y;
  const isHipAbove = hip.y <= ankle.y;
  return ((Math.atan2(cross, -dot) * 180) / Math.PI) * (isHipAbove ? 1 : -1);
}

/** 1 where medial is to the right of the image. Of a right limb that is the patient's left. */
function medialWayOf({ side, rowsTo }: HipKneeAnkleMark): 1 | -1 | null {
  if (side === null || rowsTo === null) return null;
  return (side === 'right') === (rowsTo !== 'right') ? 1 : -1;
}

/** Neutral is what is written as 180.0. */
function alignmentOf(medialDeg: number): 'varus' | 'neutral' | 'valgus' {
  if (Math.abs(medialDeg - 180) < 0.05) return 'neutral';
  return medialDeg < 180 ? 'varus' : 'valgus';
}
