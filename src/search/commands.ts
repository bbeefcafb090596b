/** What of searching has a key: the part is drawn on the film, so the hand that starts it need not leave the film. */
import type { Command } from '../foundation/index.ts';
import type { SearchSlice } from './state.ts';

export function searchCommands(
  search: () => Pick<SearchSlice, 'togglePart'>,
  isFilmSelected: () => boolean,
): readonly Command[] {
  return [
    {
      id: 'search.command.by-part',
      section: 'question',
      keys: ['Shift+s'],
      blocked: () => (isFilmSelected() ? null : 'search.blocked.no-film'),
      run: () => search().togglePart(),
    },
  ];
}
