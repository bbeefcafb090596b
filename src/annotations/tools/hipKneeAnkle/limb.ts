/** What the header says of the limb on a film: never guessed from the picture. */
import type { Film } from '../../../dicom/index.ts';
import type { HipKneeAnkleMark } from '../../mark.ts';

export type LimbFacts = Pick<Film, 'laterality' | 'patientOrientation'>;

/** Of both sides, or of none: a person says which one was drawn. */
export function limbOf(film: LimbFacts | null): Pick<HipKneeAnkleMark, 'side' | 'sideFrom' | 'rowsTo'> {
  const side = film?.laterality === 'R' ? 'right' : film?.laterality === 'L' ? 'left' : null;
  return { side, sideFrom: 'header', rowsTo: rowsOf(film?.patientOrientation ?? null) };
}

function rowsOf(orientation: LimbFacts['patientOrientation']): HipKneeAnkleMark['rowsTo'] {
  if (orientation === null) return 'left-assumed';
  const [row] = orientation;
  if (row.startsWith('L')) return 'left';
  return row.startsWith('R') ? 'right' : null;
}
