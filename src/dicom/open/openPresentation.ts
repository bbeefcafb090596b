/** A file that is a presentation state, or null: what it is else is not told here. */
import type { Presentation } from '../presentation.ts';
import { openDataSet } from './dataSet.ts';
import { isDicomKind } from './openDicom.ts';
import { GRAYSCALE_SOFTCOPY_PRESENTATION_STATE, readPresentation } from './presentationState.ts';
import { sniff } from './sniff.ts';

export function openPresentation(file: Uint8Array): Presentation | null {
  const kind = sniff(file);
  if (!isDicomKind(kind)) return null;
  const { attributes } = openDataSet(file, kind);
  const isState = attributes.code('x00080016') === GRAYSCALE_SOFTCOPY_PRESENTATION_STATE;
  return isState ? readPresentation(attributes) : null;
}
