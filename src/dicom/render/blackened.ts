/** A grey picture with boxes made black, in pixels from the corner of the first; pixels that a box touches go. */
import type { Grey8 } from '../film.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function blackened({ width, height, data }: Grey8, boxes: readonly Box[]): Grey8 {
  const greys = data.slice();
  for (const { left, top, right, bottom } of boxes) {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++)
      greys.fill(0, y * width + from, y * width + Math.max(from, to));
  }
  return { width, height, data: greys };
}
