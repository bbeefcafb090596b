import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session.ts';
import { allCommands } from './allCommands.ts';
import type { PageActions } from './pageCommands.ts';

describe('the keys of all commands', () => {
  it('are each the key of one command', () => {
    const store = { getState: () => ({}) };
    const session = { catalogue: store, tools: store, display: { store } } as unknown as Session;

    const keys = allCommands(session, {} as PageActions).flatMap((command) => command.keys);

    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.length).toBeGreaterThan(40);
  });
});
