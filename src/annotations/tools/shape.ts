/** What a shape draws from. No shape measures; those that need a true circle are given the pitch of the pixels. */
import type { Point } from '../mark.ts';
import type { Pitch } from './plane.ts';

export interface ShapeProps {
  /** Image pixels; fewer than the tool's own number while it is being placed. */
  readonly points: readonly Point[];
  /** From image pixels to CSS pixels of the viewport. */
  readonly toScreen: (point: Point) => Point;
  readonly pitch: Pitch | null;
}
