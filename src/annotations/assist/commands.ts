/** The assisted box, for the keys, the toolbar and the palette alike. */
import type { BlockedReason, Command } from '../../foundation/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { MarkAt } from '../tools/toolsSlice.ts';
import type { AssistSlice } from './assistSlice.ts';

interface Around {
  /** The brush is in hand. */
  readonly hasBrush: () => boolean;
  readonly resizeBrush: (notches: number) => void;
  /** The rectangle that is selected, and how many other films of its study there are. */
  readonly selectedBox: () => MarkAt | null;
  readonly others: (filmKey: FilmKey) => number;
  readonly findAlike: (from: MarkAt) => void;
  readonly hasFilm: () => boolean;
  /** Why the model proposes nothing; null where it does. */
  readonly modelLacks: () => Extract<BlockedReason, `annotations.blocked.${string}`> | null;
}

export function assistCommands(
  assist: () => AssistSlice,
  { hasBrush, resizeBrush, hasFilm, modelLacks, selectedBox, others, findAlike }: Around,
): readonly Command[] {
  const needsRegion = () =>
    hasBrush() || assist().assist.kind === 'proposed' ? null : ('annotations.blocked.no-region' as const);
  const adjust = (notches: number): void => {
    if (hasBrush()) resizeBrush(notches);
    else assist().adjust(notches);
  };
  const section = 'measuring' as const;
  return [
    {
      id: 'annotations.command.assist',
      section,
      keys: ['*'],
      blocked: () => (hasFilm() ? modelLacks() : 'annotations.blocked.no-film'),
      run: () => assist().choose(),
    },
    {
      id: 'annotations.command.alike',
      section,
      keys: ['"'],
      blocked: () => {
        const box = selectedBox();
        if (box === null) return 'annotations.blocked.no-box';
        return others(box.filmKey) === 0 ? 'annotations.blocked.no-other-film' : modelLacks();
      },
      run: () => {
        const box = selectedBox();
        if (box !== null) findAlike(box);
      },
    },
    {
      id: 'annotations.command.smaller',
      section,
      keys: ['['],
      blocked: needsRegion,
      run: () => adjust(-1),
    },
    {
      id: 'annotations.command.larger',
      section,
      keys: [']'],
      blocked: needsRegion,
      run: () => adjust(1),
    },
  ];
}
