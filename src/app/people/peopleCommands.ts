/** Who is at work, by key and palette. */
import type { Command } from '../../foundation/index.ts';
import type { Session } from '../session/session.ts';

export interface PeopleActions {
  /** The dialog of names. */
  readonly authors: () => void;
  /** The table of agreement. */
  readonly agreement: () => void;
  /** What was sent back for correction. */
  readonly returns: () => void;
  /** The board of progress. */
  readonly progress: () => void;
}

export function peopleCommands({ authors }: Pick<Session, 'authors'>, page: PeopleActions): Command[] {
  const section = 'annotations';
  return [
    { id: 'app.command.authors', section, keys: ['Shift+u'], blocked: () => null, run: page.authors },
    {
      id: 'app.command.next-author',
      section,
      keys: ['Shift+v'],
      blocked: () => (authors.getState().authors.length < 2 ? 'app.blocked.one-author' : null),
      run: () => void authors.getState().chooseNext(),
    },
    { id: 'app.command.agreement', section, keys: [], blocked: () => null, run: page.agreement },
    { id: 'app.command.returns', section, keys: [], blocked: () => null, run: page.returns },
    { id: 'app.command.progress', section, keys: [], blocked: () => null, run: page.progress },
  ];
}
