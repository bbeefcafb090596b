/** The primary button and Enter, while a tool listens. Each handler answers whether the tool took the event. */
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { FilmStage } from './FilmStage.ts';
import { placeEvent, pointEvent, type PointEvent, type ToolPort } from './toolPort.ts';

export function useTool(stage: FilmStage | null, onPoint: ToolPort['onPoint'], takesShift = false) {
  const isHeld = useRef(false);
  return useMemo(() => {
    const tell = (event: PointEvent | null): boolean => {
      if (event === null) return false;
      onPoint?.(event);
      return onPoint !== null;
    };
    const point = (kind: 'down' | 'move' | 'up', { clientX, clientY, shiftKey }: PointerEvent): boolean =>
      stage !== null && tell(pointEvent(stage.state(), kind, stage.canvasPoint(clientX, clientY), shiftKey));
    return {
      isListening: onPoint !== null,
      down: (event: PointerEvent): boolean => {
        const isBare = event.button === 0 && !event.ctrlKey && (takesShift || !event.shiftKey);
        isHeld.current = isBare && point('down', event);
        return isHeld.current;
      },
      move: (event: PointerEvent): boolean => point('move', event),
      up: (event: PointerEvent): void => {
        if (isHeld.current) point('up', event);
        isHeld.current = false;
      },
      lost: (): void => {
        if (isHeld.current) tell({ kind: 'cancel' });
        isHeld.current = false;
      },
      /** Only on the film itself: Enter on a handle over it is the handle's. */
      key: (event: KeyboardEvent<HTMLElement>): void => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || stage === null) return;
        if (tell(placeEvent(stage.state()))) event.preventDefault();
      },
    };
  }, [stage, onPoint, takesShift]);
}
