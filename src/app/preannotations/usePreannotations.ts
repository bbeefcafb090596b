import { useStore } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import { useAnnotations, useCatalogue, useSession, useStanding } from '../SessionContext.tsx';
import { preannotationsIn } from './judgedNow.ts';
import type { Preannotation } from './preannotation.ts';

/** What the machine says of this film, while it is the one in reading. */
export function usePreannotations(filmKey: FilmKey): readonly Preannotation[] {
  const session = useSession();
  // Followed: another film or answer, the curtain, a list begun or left.
  useStanding();
  useAnnotations();
  useStore(session.readFirst);
  useStore(session.review);
  const { selectedKey } = useCatalogue();
  return selectedKey === filmKey ? preannotationsIn(session) : [];
}
