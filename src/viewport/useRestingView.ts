/**
 * A pan moves what tools have drawn and changes nothing in it: it is laid out once, for the view at which the film rests, and
 * travels with it by one CSS transform, which the browser composites without painting anew. Labels find their places again
 * once the film has come to rest; a zoom, a turn, another size of the view or a long way lays out at once.
 */
import { startTransition, useEffect, useState } from 'react';
import type { Point } from './geometry.ts';
import { travelPx, type ToolView } from './toolPort.ts';

const restMs = 250;

interface RestingView {
  readonly resting: ToolView;
  /** From where a thing was laid out to where it is now, in CSS pixels. */
  readonly shift: Point;
}

export function useRestingView(view: ToolView): RestingView {
  const [resting, setResting] = useState(view);
  const shift = shiftOf(resting, view);
  if (shift === null) setResting(view);
  const isMoved = shift !== null && (shift.x !== 0 || shift.y !== 0);
  useEffect(() => {
    if (!isMoved) return;
    // In turns: a thousand marks laid out anew must not hold up a pan that goes on.
    const rest = setTimeout(() => startTransition(() => setResting(view)), restMs);
    return () => clearTimeout(rest);
  }, [isMoved, view]);
  return shift === null ? { resting: view, shift: { x: 0, y: 0 } } : { resting, shift };
}

/** null where one view is not the other one panned, or panned farther than things are drawn. */
export function shiftOf(from: ToolView, to: ToolView): Point | null {
  const [before, after] = [from.matrix, to.matrix];
  const isSameScale =
    before.a === after.a && before.b === after.b && before.c === after.c && before.d === after.d;
  const isSameSize = from.size.width === to.size.width && from.size.height === to.size.height;
  if (!isSameScale || !isSameSize) return null;
  const shift = { x: after.e - before.e, y: after.f - before.f };
  return Math.max(Math.abs(shift.x), Math.abs(shift.y)) > travelPx ? null : shift;
}
