/** The assisted box, for the keys, the toolbar and the palette alike. */
import type { BlockedReason, Command } from '../../foundation/index.ts';
import type { AssistSlice } from './assistSlice.ts';

interface Around {
  readonly hasFilm: () => boolean;
  /** Why the model proposes nothing; null where it does. */
  readonly modelLacks: () => Extract<BlockedReason, `annotations.blocked.${string}`> | null;
}

export function assistCommands(
  assist: () => AssistSlice,
  { hasFilm, modelLacks }: Around,
): readonly Command[] {
  const needsRegion = () =>
    assist().assist.kind === 'proposed' ? null : ('annotations.blocked.no-region' as const);
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
      id: 'annotations.command.smaller',
      section,
      keys: ['['],
      blocked: needsRegion,
      run: () => void assist().adjust(-1),
    },
    {
      id: 'annotations.command.larger',
      section,
      keys: [']'],
      blocked: needsRegion,
      run: () => void assist().adjust(1),
    },
  ];
}
