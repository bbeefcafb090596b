/** What a person wants black in a film that leaves without its patient: rectangles that bear one of these words. */
import { boxOf, type Box } from '../tools/box.ts';
import type { FilmStatements } from './filmStatements.ts';

const words = new Set(['masquer', 'mask']);

export function blackoutBoxes({ marks }: Pick<FilmStatements, 'marks'>): readonly Box[] {
  return marks
    .filter(({ mark }) => mark.tool === 'rectangle' && words.has(mark.text.trim().toLowerCase()))
    .map(({ mark }) => boxOf(mark.points));
}
