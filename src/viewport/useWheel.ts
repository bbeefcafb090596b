/** The wheel: of a tool that wants it, else of the zoom. Ctrl and the wheel are always the zoom's. Native, because React listens to it passively. */
import { useEffect, useRef, type RefObject } from 'react';
import type { FilmStage } from './FilmStage.ts';
import { wheelChange } from './gestures.ts';
import type { ToolPort } from './toolPort.ts';
import { noNotches, turned } from './wheelNotches.ts';

export function useWheel(
  element: RefObject<HTMLElement | null>,
  stage: FilmStage | null,
  onWheel: ToolPort['onWheel'],
): void {
  const carried = useRef(noNotches);
  useEffect(() => {
    const target = element.current;
    if (target === null || stage === null) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { clientX, clientY, deltaX, deltaY, deltaMode, ctrlKey, shiftKey } = event;
      if (onWheel != null && !ctrlKey) {
        // With Shift, browsers turn the wheel aside.
        const { notches, left } = turned(carried.current, deltaY === 0 ? deltaX : deltaY, deltaMode);
        carried.current = left;
        if (onWheel({ notches: -notches, isShifted: shiftKey })) return;
      }
      stage.apply(wheelChange(deltaY, deltaMode, stage.canvasPoint(clientX, clientY)));
    };
    target.addEventListener('wheel', turn, { passive: false });
    return () => target.removeEventListener('wheel', turn);
  }, [element, stage, onWheel]);
}
