/** The object whose history alone is to be seen, among all that was said of its film. */
import { create } from 'zustand';
import type { AnnotatedObject } from '../annotations/index.ts';
import type { FilmKey } from '../dicom/index.ts';

interface ObjectHistory {
  readonly of: { readonly filmKey: FilmKey; readonly object: AnnotatedObject; readonly name: string } | null;
  readonly show: (filmKey: FilmKey, object: AnnotatedObject, name: string) => void;
  readonly leave: () => void;
}

export const useObjectHistory = create<ObjectHistory>((set) => ({
  of: null,
  show: (filmKey, object, name) => set({ of: { filmKey, object, name } }),
  leave: () => set({ of: null }),
}));
