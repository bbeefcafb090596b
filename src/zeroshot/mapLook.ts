/** How a map is drawn over the film: the choice of the person at this screen, for all films until the page is left. */
import { create } from 'zustand';

export interface MapLook {
  /** 0.2 to 1, of the colours that the legend shows. */
  readonly opacity: number;
  readonly isContoured: boolean;
  readonly setOpacity: (opacity: number) => void;
  readonly setContoured: (isContoured: boolean) => void;
}

export const useMapLook = create<MapLook>((set) => ({
  opacity: 1,
  isContoured: false,
  setOpacity: (opacity) => set({ opacity }),
  setContoured: (isContoured) => set({ isContoured }),
}));
