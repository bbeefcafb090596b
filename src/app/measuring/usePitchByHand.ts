import { useStore } from 'zustand';
import { marksOn, scaleOf } from '../../annotations/index.ts';
import type { Frame } from '../../dicom/index.ts';
import { useSession } from '../SessionContext.tsx';

/** Millimetres of a pixel by the calibration drawn on a film; null where none is. */
export function usePitchByHand(frame: Frame | null) {
  const marks = useStore(useSession().annotations, (slice) => frame && marksOn(slice, frame.film.key));
  const scale = frame && marks && scaleOf(frame.film, marks.values());
  return scale?.kind === 'by-hand' ? scale : null;
}
