/** Which viewports stand on the page and which one the toolbar and shortcuts act on: the last one touched. */
import { create } from 'zustand';
import type { ViewportHandle } from './handle.ts';

export type ViewportRole = 'main' | 'compare';

interface Viewports {
  readonly main: ViewportHandle | null;
  readonly compare: ViewportHandle | null;
  readonly touched: ViewportRole;
}

export const useViewports = create<Viewports>(() => ({ main: null, compare: null, touched: 'main' }));

/** Answers how to leave; leaving twice, or after a successor entered, changes nothing. */
export function enterViewport(role: ViewportRole, handle: ViewportHandle): () => void {
  useViewports.setState({ [role]: handle });
  return () => {
    if (useViewports.getState()[role] === handle) useViewports.setState({ [role]: null });
  };
}

export function touchViewport(role: ViewportRole): void {
  if (useViewports.getState().touched !== role) useViewports.setState({ touched: role });
}

export function selectActive(viewports: Viewports): ViewportHandle | null {
  return viewports[viewports.touched] ?? viewports.main ?? viewports.compare;
}

export function activeViewport(): ViewportHandle | null {
  return selectActive(useViewports.getState());
}
