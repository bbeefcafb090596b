/** Half the chord of a circle of this radius at this depth under its rim; the whole radius below its centre. */
export function halfChord(depth: number, radius: number): number {
  if (depth <= 0 || radius <= 0) return 0;
  return depth >= radius ? radius : Math.sqrt(depth * (2 * radius - depth));
}
