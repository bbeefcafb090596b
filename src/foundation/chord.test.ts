import { describe, expect, it } from 'vitest';
import { chordOf, unshifted, type KeyPress } from './chord.ts';

const press = (key: string, held: Partial<KeyPress> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a key press as text', () => {
  it.each([
    ['c', {}, 'c'],
    ['C', {}, 'c'],
    ['C', { shiftKey: true }, 'Shift+c'],
    ['É', { shiftKey: true }, 'Shift+é'],
    ['z', { ctrlKey: true }, 'Ctrl+z'],
    ['k', { metaKey: true }, 'Ctrl+k'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
    ['ArrowLeft', { shiftKey: true }, 'Shift+ArrowLeft'],
    [' ', {}, 'Space'],
  ])('%s with %o is %s', (key, held, chord) => {
    expect(press(key, held)).toBe(chord);
  });

  it('needs no Shift for what AZERTY types with it: digits, ?, +', () => {
    const shifted = ['0', '?', '+', '/'].map((key) => press(key, { shiftKey: true }));

    expect(shifted).toEqual(['0', '?', '+', '/']);
  });

  it('is nothing for Alt, AltGr, a held key alone and a dead accent', () => {
    const presses = [
      press('€', { altKey: true, ctrlKey: true }),
      press('Shift'),
      press('AltGraph'),
      press('Dead'),
    ];

    expect(presses).toEqual([null, null, null, null]);
  });

  it('loses Shift from a letter only', () => {
    expect(['Shift+c', 'Shift+ArrowLeft', 'Ctrl+Shift+z'].map(unshifted)).toEqual([
      'c',
      'Shift+ArrowLeft',
      'Ctrl+Shift+z',
    ]);
  });
});
