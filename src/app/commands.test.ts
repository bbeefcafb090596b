import { describe, expect, it } from 'vitest';
import { commandOf, isFilmStep } from './commands.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a key of the page', () => {
  it.each([
    ['c', 'confirm'],
    ['C', 'confirm'],
    ['r', 'reject'],
    ['/', 'ask'],
    ['?', 'help'],
    ['PageDown', 'next-film'],
  ])('%s asks for %s', (key, command) => {
    expect(press(key)).toBe(command);
    expect(press(key, { shiftKey: true })).toBe(command);
  });

  it('leaves Ctrl+C to the browser, takes Ctrl+Z and Ctrl+Y', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { metaKey: true })).toBe('redo');
  });

  it('knows no command named like a property of every object', () => {
    expect(press('constructor')).toBeNull();
  });

  it('steps from film to film by two keys that a scrolling column keeps to itself', () => {
    const steps = ['PageUp', 'PageDown', 'c', 'm', '/'].map((key) => press(key)).filter((c) => c !== null);

    expect(steps.filter(isFilmStep)).toEqual(['previous-film', 'next-film']);
  });
});
