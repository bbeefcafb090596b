import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session.ts';
import { allCommands } from './allCommands.ts';
import type { PageActions } from './pageCommands.ts';

/** Commands read the stores when they are run, not when they are listed. */
const aStore = { getState: () => ({}) };
const session = new Proxy({}, { get: () => aStore }) as Session;
const page = {} as PageActions;

describe('the table of commands', () => {
  it('gives each key to one command only', () => {
    const keys = allCommands(session, page).flatMap((command) => command.keys);

    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('names each command once', () => {
    const ids = allCommands(session, page).map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});
