/** Which viewports stand on the page, which one the toolbar and shortcuts act on (the last one touched), and who follows whom. */
import { create } from 'zustand';
import type { Shown, ViewportHandle } from './handle.ts';
import type { ViewChange } from './view.ts';

const roles = ['main', 'compare', 'third', 'fourth'] as const;
export type ViewportRole = (typeof roles)[number];

interface Viewports extends Readonly<Record<ViewportRole, ViewportHandle | null>> {
  readonly touched: ViewportRole;
  /** Films are zoomed and moved together. */
  readonly isLinked: boolean;
  /** A lens lies over the film touched last. */
  readonly isMagnified: boolean;
}

export const useViewports = create<Viewports>(() => ({
  main: null,
  compare: null,
  third: null,
  fourth: null,
  touched: 'main',
  isLinked: false,
  isMagnified: false,
}));

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

function standing(viewports: Viewports): readonly ViewportHandle[] {
  return roles.flatMap((role) => viewports[role] ?? []);
}

export function selectIsRivalled(viewports: Viewports): boolean {
  return standing(viewports).length > 1;
}

export function selectActive(viewports: Viewports): ViewportHandle | null {
  return viewports[viewports.touched] ?? standing(viewports)[0] ?? null;
}

export function activeViewport(): ViewportHandle | null {
  return selectActive(useViewports.getState());
}

/** From now on the others do as the active one does; first they come to its scale. */
export function linkViewports(isLinked: boolean): void {
  useViewports.setState({ isLinked });
  const active = activeViewport();
  if (active !== null) leadLinked(active, asItStands);
}

export function leadLinked(leader: ViewportHandle, change: ViewChange): void {
  const viewports = useViewports.getState();
  const scene = viewports.isLinked ? leader.scene() : null;
  if (scene === null) return;
  for (const handle of standing(viewports)) if (handle !== leader) handle.follow(change, scene);
}

/** A film that is shown anew among linked ones comes to their scale. */
export function joinLinked(newcomer: ViewportHandle): void {
  const viewports = useViewports.getState();
  if (!viewports.isLinked) return;
  const [leader] = standing(viewports).flatMap((handle) =>
    handle === newcomer ? [] : (handle.scene() ?? []),
  );
  if (leader !== undefined) newcomer.follow(asItStands, leader);
}

const asItStands: ViewChange = { kind: 'zoom', factor: 1, about: null };

/** What stands on the screen now, for who writes it down. */
export function shownFilms(): readonly Shown[] {
  return standing(useViewports.getState()).flatMap((handle) => {
    const state = handle.state();
    return state.kind === 'shown' ? [state] : [];
  });
}

/** The film that the toolbar acts on, as a picture of its own; null while none is shown. */
export function activePicture(): { readonly shown: Shown; readonly canvas: HTMLCanvasElement } | null {
  const active = activeViewport();
  const canvas = active?.snapshot() ?? null;
  const shown = active?.state();
  return canvas !== null && shown?.kind === 'shown' ? { shown, canvas } : null;
}
