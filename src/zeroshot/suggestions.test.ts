import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../models/index.ts';
import { suggestionsOf } from './suggestions.ts';

interface Prompts {
  readonly findings: readonly Finding[];
}
const { findings } = JSON.parse(readFileSync('models/osselet-mini/prompts.json', 'utf8')) as Prompts;

describe('the sentences that complete what is typed', () => {
  it('begin with one of each kind, then go on with every phrase and place of the folder', () => {
    const french = suggestionsOf(findings, 'fr');

    expect(french.slice(0, 5)).toEqual([
      'fracture de la main',
      'fracture',
      "matériel d'ostéosynthèse",
      'plusieurs fractures',
      'pas de fracture',
    ]);
    expect(french).toEqual(
      expect.arrayContaining(['fracture du scaphoïde', 'trait de fracture', 'plaque et vis']),
    );
    expect(new Set(french).size).toBe(french.length);
  });

  it('put the place first in English', () => {
    expect(suggestionsOf(findings, 'en')).toEqual(expect.arrayContaining(['wrist fracture', 'broken bone']));
  });
});
