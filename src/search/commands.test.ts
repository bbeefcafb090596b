import { describe, expect, it } from 'vitest';
import { searchCommands } from './commands.ts';

function partCommand(isFilmSelected: boolean) {
  let toggled = 0;
  const [command] = searchCommands(
    () => ({ togglePart: () => (toggled += 1) }),
    () => isFilmSelected,
  );
  return { command, toggled: () => toggled };
}

describe('the command that searches by a part of the film', () => {
  it('starts the drawing, and ends it when it is asked for again', () => {
    const { command, toggled } = partCommand(true);

    command?.run();
    command?.run();

    expect(command?.blocked()).toBeNull();
    expect(toggled()).toBe(2);
  });

  it('says that a film is wanted first', () => {
    const { command } = partCommand(false);

    expect(command?.blocked()).toBe('search.blocked.no-film');
  });

  it('has a key of its own', () => {
    const { command } = partCommand(true);

    expect(command).toMatchObject({ id: 'search.command.by-part', keys: ['Shift+s'] });
  });
});
