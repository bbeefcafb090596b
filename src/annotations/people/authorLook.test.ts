import { describe, expect, it } from 'vitest';
import { authorName, initialsFrom, initialsOf, lookOf } from './authorLook.ts';

describe('the name of an author', () => {
  it('is the same however its spaces and accents were typed', () => {
    expect(authorName('  Zoe\u0301   Lefèvre ')).toBe('Zoé Lefèvre');
  });

  it('is cut where it is too long, and never into half a space', () => {
    expect(authorName(`${'a'.repeat(59)} ${'b'.repeat(20)}`)).toBe('a'.repeat(59));
  });
});

describe('initials', () => {
  it('are those of the name, without a title', () => {
    expect(initialsOf('Zoé Lefèvre-Roux')).toBe('ZLR');
    expect(initialsOf('Dr. anne d’Artois')).toBe('ADA');
    expect(initialsOf('')).toBe('?');
  });

  it('are those a person typed, three letters at most', () => {
    expect(initialsFrom(' z l ', 'Zoé Lefèvre')).toBe('zl');
    expect(initialsFrom('abcd', 'Zoé Lefèvre')).toBe('abc');
    expect(initialsFrom('', 'Zoé Lefèvre')).toBe('ZL');
  });
});

describe('the look of an author', () => {
  it('is the one chosen here, else one that every workstation finds from the name', () => {
    const chosen = { initials: 'Z', colour: 'red' } as const;

    expect(lookOf('Zoé', new Map([['Zoé', chosen]]))).toBe(chosen);
    expect(lookOf('Zoé', new Map())).toEqual(lookOf('Zoé', new Map()));
    expect(lookOf('Zoé', new Map()).initials).toBe('Z');
  });
});
