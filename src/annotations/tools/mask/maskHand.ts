/** What the brush does to the selected mask of a film: strokes on their way to the disk count already. */
import type { FilmKey } from '../../../dicom/index.ts';
import { changedMark, type Mark, type MarkChange, type Marks, type Point } from '../../mark.ts';
import type { Brush } from './paint.ts';
import { filledMask, maskAfter, type MaskedFilm } from './stroke.ts';

interface Place {
  readonly filmKey: FilmKey;
  readonly markId: string;
}

interface MaskHandPorts {
  readonly inHand: () => {
    readonly selected: Place | null;
    readonly brush: Brush;
    readonly held: readonly (Place & {
      readonly mark: Mark | null;
      readonly change: MarkChange;
    })[];
  };
  readonly filmOf: (filmKey: FilmKey) => Partial<MaskedFilm> | null;
  readonly marksOf: (filmKey: FilmKey) => Marks;
  readonly put: (filmKey: FilmKey, mark: Mark) => void;
  readonly repaint: (at: Place, change: MarkChange) => void;
  readonly remove: (at: Place) => void;
}

export function maskHand({ inHand, filmOf, marksOf, put, repaint, remove }: MaskHandPorts) {
  /** null where none is selected, or it is locked. */
  function selectedMask() {
    const { selected: at, held } = inHand();
    if (at === null) return null;
    const mark = held
      .filter(({ filmKey, markId }) => filmKey === at.filmKey && markId === at.markId)
      .reduce((known, one) => {
        const drawn = one.mark ?? known;
        return drawn && changedMark(drawn, one.change);
      }, marksOf(at.filmKey).get(at.markId));
    return mark?.tool === 'mask' && mark.look?.isLocked !== true ? { at, mark } : null;
  }

  return {
    canFill: () => selectedMask() !== null,
    fill: (): void => {
      const mask = selectedMask();
      const filled = mask && filledMask(mask.mark);
      if (mask && filled) repaint(mask.at, filled);
    },
    /** On the selected mask of the film, or a new one; a mask without a pixel is deleted. */
    stroke: (filmKey: FilmKey, way: readonly Point[], isErasing: boolean): void => {
      const { rows, columns, spacing = null, pixelAspect = null } = filmOf(filmKey) ?? {};
      if (rows === undefined || columns === undefined) return;
      const film = { rows, columns, spacing, pixelAspect };
      const mask = selectedMask();
      const before = mask?.at.filmKey === filmKey ? mask : null;
      const { brush } = inHand();
      // With the eraser in hand, Shift paints.
      const used = { ...brush, isErasing: isErasing !== brush.isErasing };
      const after = maskAfter(before?.mark ?? null, film, way, used);
      if (before === null) {
        if (after !== null) put(filmKey, { tool: 'mask', text: '', ...after });
      } else if (after === null) remove(before.at);
      else if (after.rle.counts !== before.mark.rle.counts) repaint(before.at, after);
    },
  };
}
