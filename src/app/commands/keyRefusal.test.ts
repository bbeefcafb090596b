import { describe, expect, it } from 'vitest';
import { refusalOf } from './keyRefusal.ts';

const invert = { id: 'viewport.command.invert', keys: ['i'] } as const;
const help = { id: 'app.command.help', keys: ['?'] } as const;
const commands = [invert, help];

describe('a key that a person wants to set', () => {
  it('is refused where another command has it, and says which', () => {
    expect(refusalOf(commands, {}, 'app.command.help', 'i')).toEqual({
      kind: 'taken',
      by: 'viewport.command.invert',
    });
  });

  it('is free once the other command was given another key', () => {
    expect(refusalOf(commands, { 'viewport.command.invert': 'n' }, 'app.command.help', 'i')).toBeNull();
    expect(refusalOf(commands, { 'viewport.command.invert': 'n' }, 'app.command.help', 'n')).toMatchObject({
      by: 'viewport.command.invert',
    });
  });

  it('may be the one that the command has already', () => {
    expect(refusalOf(commands, {}, 'viewport.command.invert', 'i')).toBeNull();
  });

  it.each([
    ['Ctrl+c', 'browser'],
    ['F5', 'browser'],
    ['Tab', 'page'],
    ['Escape', 'page'],
    ['Space', 'page'],
  ])('is not %s, which belongs to the %s', (chord, kind) => {
    expect(refusalOf(commands, {}, 'app.command.help', chord)).toEqual({ kind });
  });
});
