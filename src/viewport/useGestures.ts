/**
 * DOM events to gestures. React handlers, so that an overlay's own `stopPropagation` or `preventDefault` keeps a
 * press on a handle for itself.
 */
import { useMemo, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { FilmStage } from './FilmStage.ts';
import { gestureStep, idle, type GestureEvent } from './gestures.ts';
import type { ToolPort } from './toolPort.ts';
import { useTool } from './useTool.ts';
import { useWheel } from './useWheel.ts';

export function useGestures(
  element: RefObject<HTMLElement | null>,
  stage: FilmStage | null,
  { onPoint, takesShift = false, onWheel }: Pick<ToolPort, 'onPoint' | 'takesShift' | 'onWheel'>,
) {
  const state = useRef(idle);
  const tool = useTool(stage, onPoint, takesShift);
  useWheel(element, stage, onWheel);
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
        if (tool.down(event)) return;
        const { button, ctrlKey, shiftKey } = event;
        const at = stage.canvasPoint(event.clientX, event.clientY);
        step({ kind: 'press', button, isModified: ctrlKey || shiftKey, at });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (stage === null || (state.current.kind === 'idle' && tool.move(event))) return;
        step({ kind: 'move', at: stage.canvasPoint(event.clientX, event.clientY) });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        tool.up(event);
        release();
      },
      onLostPointerCapture: () => {
        tool.lost();
        release();
      },
      onMouseDown: keepFromAutoscroll,
      onDoubleClick: (event: MouseEvent) => {
        if (!event.defaultPrevented && !tool.isListening) stage?.apply({ kind: 'reset' });
      },
      onContextMenu: (event: MouseEvent) => event.preventDefault(),
      onKeyDown: tool.key,
    };
  }, [stage, tool]);
}

/** The middle button would start the browser's own scrolling. */
function keepFromAutoscroll(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault();
}
