/** The session for components, and its stores as hooks. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type {
  AlikeSlice,
  AnnotationsSlice,
  AssistSlice,
  RegionsSlice,
  ToolsSlice,
} from '../annotations/index.ts';
import type { CatalogueSlice } from '../catalogue/index.ts';
import { assert } from '../foundation/index.ts';
import type { SearchSlice } from '../search/index.ts';
import type { StandingSlice, ZeroshotSlice } from '../zeroshot/index.ts';
import type { BurnedIn } from './session/burnedIn.ts';
import type { DisplayedFilms } from './session/displayed.ts';
import type { EngineState } from './session/engine.ts';
import type { Presentations } from './session/presentations.ts';
import type { Session } from './session/session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  assert(session !== null, () => 'components stand inside SessionContext');
  return session;
}

export function useCatalogue(): CatalogueSlice {
  const { catalogue, followCatalogue } = useSession();
  return useSyncExternalStore(followCatalogue, catalogue.getState);
}

export const useZeroshot = (): ZeroshotSlice => useStore(useSession().zeroshot);
export const useStanding = (): StandingSlice => useStore(useSession().standing);
export const useSearch = (): SearchSlice => useStore(useSession().search);
export const useAnnotations = (): AnnotationsSlice => useStore(useSession().annotations);
export const useTools = (): ToolsSlice => useStore(useSession().tools);
export const useAlike = (): AlikeSlice => useStore(useSession().alike);
export const useBurnedIn = (): BurnedIn => useStore(useSession().burnedIn);
export const useAssist = (): AssistSlice => useStore(useSession().assist);
export const useRegions = (): RegionsSlice => useStore(useSession().regions);
export const useDisplayed = (): DisplayedFilms => useStore(useSession().display.store);
export const useEngine = (): EngineState => useStore(useSession().engine.store);
export const usePresentations = (): Presentations => useStore(useSession().presentations);
