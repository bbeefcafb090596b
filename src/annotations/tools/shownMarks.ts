/** The marks of one film as they are to be drawn now: those of the log, with what the hand is doing to them. */
import type { FilmKey } from '../../dicom/index.ts';
import { changedMark, type Mark, type Marks } from '../mark.ts';
import type { LimbFacts } from './hipKneeAnkle/limb.ts';
import { newMark } from './newMark.ts';
import { isKnownTool } from './toolkit.ts';
import type { ToolsSlice } from './toolsSlice.ts';

type Hand = Pick<ToolsSlice, 'doing' | 'held'>;

/** In the order drawn; a mark on its way to the disk comes last. */
export function shownMarks(kept: Marks, { doing, held }: Hand, filmKey: FilmKey): Marks {
  const marks = new Map([...kept].filter(([, { tool }]) => isKnownTool(tool)));
  for (const { filmKey: ofFilm, markId, mark, change } of held) {
    const known = mark ?? marks.get(markId);
    if (ofFilm === filmKey && known !== undefined) marks.set(markId, changedMark(known, change));
  }
  const state = doing?.filmKey === filmKey ? doing.state : null;
  const grabbed = state?.kind === 'adjusting' ? marks.get(state.markId) : undefined;
  if (state?.kind === 'adjusting' && grabbed !== undefined) {
    marks.set(state.markId, changedMark(grabbed, { points: state.points }));
  }
  return marks;
}

/** The mark that is being placed, with the pointer as its next point; it may lack points. */
export function draftMark(
  { doing, known }: Pick<ToolsSlice, 'doing' | 'known'>,
  film: { readonly key: FilmKey } & LimbFacts,
): Mark | null {
  if (doing?.filmKey !== film.key || doing.state.kind !== 'placing') return null;
  // A stroke is drawn as one, and is no mark before it ends.
  if (doing.tool === 'mask') return null;
  const { points, cursor } = doing.state;
  return newMark(doing.tool, [...points, cursor], known, film);
}
