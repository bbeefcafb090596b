import { useStore } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import { isCurtained } from '../session/readFirst.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';

/** Whether what the model says of this film is hidden until the reader has spoken. */
export function useCurtain(filmKey: FilmKey | null): boolean {
  const readFirst = useStore(useSession().readFirst);
  const annotations = useAnnotations();
  return filmKey !== null && isCurtained(readFirst, annotations, filmKey);
}
