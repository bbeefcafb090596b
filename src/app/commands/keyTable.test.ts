import { describe, expect, it } from 'vitest';
import { commandAt, keysOf } from './keyTable.ts';

const invert = { id: 'viewport.command.invert', keys: ['i'] } as const;
const redo = { id: 'app.command.redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'] } as const;
const help = { id: 'app.command.help', keys: ['?'] } as const;
const commands = [invert, redo, help];

describe('the table of keys', () => {
  it('finds the command of each of its keys', () => {
    const found = ['i', 'Ctrl+y', 'Ctrl+Shift+z', '?', 'q'].map(
      (chord) => commandAt(commands, {}, chord)?.id,
    );

    expect(found).toEqual([
      'viewport.command.invert',
      'app.command.redo',
      'app.command.redo',
      'app.command.help',
      undefined,
    ]);
  });

  it('takes a letter with Shift for the letter, unless a command asks for Shift', () => {
    const rotate = { id: 'viewport.command.reset', keys: ['Shift+i'] } as const;

    expect(commandAt(commands, {}, 'Shift+i')).toBe(invert);
    expect(commandAt([...commands, rotate], {}, 'Shift+i')).toBe(rotate);
  });

  it('gives a command the key that a person set, and takes away those it had', () => {
    const choices = { 'app.command.redo': 'x' } as const;

    expect(keysOf(redo, choices)).toEqual(['x']);
    expect(commandAt(commands, choices, 'x')).toBe(redo);
    expect(commandAt(commands, choices, 'Ctrl+y')).toBeNull();
  });

  it('knows no command named like a property of every object', () => {
    expect(commandAt(commands, {}, 'constructor')).toBeNull();
  });
});
