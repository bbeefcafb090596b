/** « Chercher le texte incrusté » on the film in reading, for the palette. */
import { isReadable } from '../../catalogue/index.ts';
import type { Command } from '../../foundation/index.ts';
import type { Session } from '../session/session.ts';

export function burnedInCommand({ catalogue, burnedIn }: Pick<Session, 'catalogue' | 'burnedIn'>): Command {
  const filmShown = () => {
    const { films, selectedKey } = catalogue.getState();
    return films.find((entry) => entry.id === selectedKey && isReadable(entry))?.film ?? null;
  };
  return {
    id: 'app.command.burned-in',
    section: 'measuring',
    keys: [],
    blocked: () => (filmShown() === null ? 'viewport.blocked.no-film' : null),
    run: () => {
      const film = filmShown();
      if (film !== null) void burnedIn.getState().look([film]);
    },
  };
}
