/**
 * DOM events to gestures. React handlers, so that an overlay's own `stopPropagation` or `preventDefault` keeps a
 * press on a handle for itself; only the wheel is native, because React listens to it passively.
 */
import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { FilmStage } from './FilmStage.ts';
import { gestureStep, idle, wheelChange, type GestureEvent } from './gestures.ts';

export function useGestures(element: RefObject<HTMLElement | null>, stage: FilmStage | null) {
  const state = useRef(idle);
  useWheelZoom(element, stage);
  return useMemo(() => {
    const step = (event: GestureEvent) => {
      const next = gestureStep(state.current, event);
      state.current = next.state;
      if (next.change !== null) stage?.apply(next.change);
    };
    const release = () => step({ kind: 'release' });
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (stage === null || event.defaultPrevented) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { button, ctrlKey, shiftKey } = event;
        const at = stage.canvasPoint(event.clientX, event.clientY);
        step({ kind: 'press', button, isModified: ctrlKey || shiftKey, at });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (stage !== null) step({ kind: 'move', at: stage.canvasPoint(event.clientX, event.clientY) });
      },
      onPointerUp: release,
      onLostPointerCapture: release,
      onMouseDown: keepFromAutoscroll,
      onDoubleClick: (event: MouseEvent) => {
        if (!event.defaultPrevented) stage?.apply({ kind: 'reset' });
      },
      onContextMenu: (event: MouseEvent) => event.preventDefault(),
    };
  }, [stage]);
}

/** The middle button would start the browser's own scrolling. */
function keepFromAutoscroll(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault();
}

function useWheelZoom(element: RefObject<HTMLElement | null>, stage: FilmStage | null): void {
  useEffect(() => {
    const target = element.current;
    if (target === null || stage === null) return;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      const at = stage.canvasPoint(event.clientX, event.clientY);
      stage.apply(wheelChange(event.deltaY, event.deltaMode, at));
    };
    target.addEventListener('wheel', zoom, { passive: false });
    return () => target.removeEventListener('wheel', zoom);
  }, [element, stage]);
}
