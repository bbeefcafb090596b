/**
 * How the bones of a lower limb stand to each other. The distal femur's frame, whose x axis touches both condyles, is the
 * first; all that follows from the angles of the frontal plane (Paley's names) is turned so that hip and ankle stand above
 * each other on the film.
 */
import { placed, type Point, type Stance } from '../film/geometry.ts';
import type { Random } from '../film/random.ts';

export type Alignment = 'varus' | 'valgus';

export interface LegAngles {
  /** Lateral, between the femur's mechanical axis and the tangent to its condyles. */
  readonly femoralDeg: number;
  /** Medial, between the plateau and the tibia's mechanical axis. */
  readonly tibialDeg: number;
  /** Between tangent and plateau, positive where they meet on the medial side. */
  readonly convergenceDeg: number;
}

export interface LegAxes {
  readonly condyles: Stance;
  readonly plateau: Stance;
  readonly hip: Stance;
  readonly ankle: Stance;
  readonly knee: Point;
}

const ANGLES: Record<Alignment | 'straight', LegAngles> = {
  straight: { femoralDeg: 87, tibialDeg: 87, convergenceDeg: 0 },
  varus: { femoralDeg: 88, tibialDeg: 83, convergenceDeg: 2.4 },
  valgus: { femoralDeg: 82.6, tibialDeg: 89.4, convergenceDeg: -1 },
};
const GAP_MM = 5;

export function legAxes(alignment: Alignment | null, random: Random): LegAxes {
  const { femoralDeg, tibialDeg, convergenceDeg } = ANGLES[alignment ?? 'straight'];
  const leanUp = femoralDeg - 90 + random.between(-0.6, 0.6);
  const leanDown = 90 - tibialDeg + random.between(-0.6, 0.6);
  const femurMm = random.between(398, 412);
  const tibiaMm = random.between(348, 362);
  const plateau: Stance = { origin: { x: 0, y: -GAP_MM }, angleDeg: -convergenceDeg };
  const hip = placed({ x: 0, y: femurMm }, { origin: { x: 0, y: 0 }, angleDeg: leanUp });
  // Down the axis from the plateau, leaning to the medial side: up it, to the lateral.
  const ankle = placed(
    placed({ x: 0, y: -tibiaMm }, { origin: { x: 0, y: 0 }, angleDeg: -leanDown }),
    plateau,
  );
  const turnDeg = (-Math.atan2(hip.x - ankle.x, hip.y - ankle.y) * 180) / Math.PI;
  const upright: Stance = { origin: { x: 0, y: 0 }, angleDeg: turnDeg };
  const stance = (origin: Point, angleDeg: number): Stance => ({
    origin: placed(origin, upright),
    angleDeg: angleDeg + turnDeg,
  });
  return {
    condyles: stance({ x: 0, y: 0 }, 0),
    plateau: stance(plateau.origin, plateau.angleDeg),
    hip: stance(hip, leanUp),
    ankle: stance(ankle, plateau.angleDeg - leanDown),
    knee: placed({ x: 0, y: -GAP_MM / 2 }, upright),
  };
}
