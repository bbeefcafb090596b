/** Where a fracture was marked: what encloses a part of the film and was found, or called, a fracture there. */
import { isPresent } from '../../findings/finding.ts';
import type { Box } from '../../tools/box.ts';
import { extentOf } from '../extent.ts';
import type { FilmStatements } from '../filmStatements.ts';
import { exportedKinds } from '../kinds.ts';

export function fractureBoxes({
  marks,
  findings,
}: Pick<FilmStatements, 'marks' | 'findings'>): readonly Box[] {
  const found = new Set(
    findings
      .filter(({ term, value }) => term === 'fracture' && value !== null && isPresent(value))
      .map(({ markId }) => markId),
  );
  return marks
    .filter(({ mark }) => exportedKinds[mark.tool].isRegion)
    .filter(({ markId, mark }) => found.has(markId) || mark.text.trim().toLowerCase() === 'fracture')
    .map(({ mark }) => extentOf(mark.points));
}
