/** What stands around every film. Identity is always there, except while a person presents a film to others. */
import { create } from 'zustand';

interface DisplayOptions {
  readonly isIdentityHidden: boolean;
  readonly hideIdentity: (isHidden: boolean) => void;
}

export const useDisplayOptions = create<DisplayOptions>((set) => ({
  isIdentityHidden: false,
  hideIdentity: (isIdentityHidden) => set({ isIdentityHidden }),
}));
