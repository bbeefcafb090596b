/** The mark that a gesture has drawn: its points, with what this tool keeps besides. */
import type { CalibrationMark, Mark, MarkTool, Point } from '../mark.ts';
import { limbOf, type LimbFacts } from './hipKneeAnkle/limb.ts';

/** What a calibration is drawn on. */
export type KnownObject = Pick<CalibrationMark, 'object' | 'knownMm'>;

export function newMark(
  tool: Exclude<MarkTool, 'mask'>,
  points: readonly Point[],
  known: KnownObject,
  film: LimbFacts | null,
): Mark {
  const drawn = { points, text: '' };
  if (tool === 'calibration') return { tool, ...drawn, ...known };
  if (tool === 'hip-knee-ankle') return { tool, ...drawn, ...limbOf(film) };
  return { tool, ...drawn };
}
