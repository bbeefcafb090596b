/**
 * Turning a film on the screen. A person flips what is seen: on a film lying on its side the left and right of the
 * screen are the top and bottom of the film, so it is the other flag that changes.
 */
import { isOnItsSide, type Rotation, type Turn } from './geometry.ts';

export type ScreenAxis = 'horizontal' | 'vertical';

export function rotated(turn: Turn, degrees: 90 | -90): Turn {
  return { ...turn, rotation: ((turn.rotation + degrees + 360) % 360) as Rotation };
}

/** `horizontal` exchanges the left and right of the screen, `vertical` its top and bottom. */
export function flipped(turn: Turn, axis: ScreenAxis): Turn {
  return (axis === 'horizontal') === isOnItsSide(turn)
    ? { ...turn, isFlippedVertically: !turn.isFlippedVertically }
    : { ...turn, isFlippedHorizontally: !turn.isFlippedHorizontally };
}

export interface TurnMarks {
  readonly flip: ScreenAxis | null;
  readonly rotation: Rotation;
}

/** What a badge says: flipped both ways is not flipped, but rotated by half a turn. */
export function turnMarks({ rotation, isFlippedHorizontally, isFlippedVertically }: Turn): TurnMarks {
  if (isFlippedHorizontally && isFlippedVertically) {
    return { flip: null, rotation: ((rotation + 180) % 360) as Rotation };
  }
  const flip = isFlippedHorizontally ? 'horizontal' : isFlippedVertically ? 'vertical' : null;
  return { flip, rotation };
}
