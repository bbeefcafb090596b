/** Of what the next statement is said; chosen in the form, or from a mark of the list. */
import { create } from 'zustand';
import type { Subject } from '../../annotations/index.ts';
import type { FilmKey } from '../../dicom/index.ts';

interface ChosenSubject {
  readonly chosen: { readonly filmKey: FilmKey; readonly subject: Subject } | null;
  /** Counts the times that the form was asked for from elsewhere, to be opened. */
  readonly asked: number;
  readonly choose: (filmKey: FilmKey, subject: Subject) => void;
  readonly ask: (filmKey: FilmKey, markId: string) => void;
}

export const useChosenSubject = create<ChosenSubject>((set, get) => ({
  chosen: null,
  asked: 0,
  choose: (filmKey, subject) => set({ chosen: { filmKey, subject } }),
  ask: (filmKey, markId) =>
    set({ chosen: { filmKey, subject: { scope: 'region', markId } }, asked: get().asked + 1 }),
}));
