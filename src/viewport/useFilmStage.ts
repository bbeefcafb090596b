/** The life of a stage inside a component: opened on the element, told of frames and sizes, closed with it. */
import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Frame } from '../dicom/index.ts';
import { FilmStage } from './FilmStage.ts';
import type { StageState, ViewportHandle } from './handle.ts';
import { followSize } from './surface.ts';
import { enterViewport, joinLinked, leadLinked, type ViewportRole } from './viewports.ts';

export function useFilmStage(
  element: RefObject<HTMLElement | null>,
  frame: Frame | null,
  role: ViewportRole,
): FilmStage | null {
  const [stage, setStage] = useState<FilmStage | null>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const opened = new FilmStage(element.current, leadLinked);
    const unfollow = followSize(element.current, () => opened.resize());
    setStage(opened);
    return () => {
      unfollow();
      opened.close();
      setStage(null);
    };
  }, [element]);
  useLayoutEffect(() => {
    stage?.show(frame);
    if (stage !== null) joinLinked(stage);
  }, [stage, frame]);
  useEffect(() => (stage === null ? undefined : enterViewport(role, stage)), [stage, role]);
  return stage;
}

const empty: StageState = { kind: 'empty' };
const subscribeToNothing = () => () => undefined;
const emptyState = () => empty;

export function useStageState(handle: ViewportHandle | null): StageState {
  return useSyncExternalStore(handle?.subscribe ?? subscribeToNothing, handle?.state ?? emptyState);
}
