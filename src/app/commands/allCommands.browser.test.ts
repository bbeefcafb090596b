import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session.ts';
import { allCommands } from './allCommands.ts';
import type { PageActions } from './pageCommands.ts';

/** Nothing of it is called: a table of commands is data. */
const anything: unknown = new Proxy(() => anything, { get: () => anything });

describe('the one table of commands', () => {
  it('gives each key to one command: of two, the second would never be heard', () => {
    const chords = allCommands(anything as Session, anything as PageActions).flatMap(({ id, keys }) =>
      keys.map((chord) => [chord, id] as const),
    );
    const holders = new Map(chords.map(([chord]) => [chord, chords.filter(([other]) => other === chord)]));

    expect([...holders.values()].filter((held) => held.length > 1)).toEqual([]);
  });
});
