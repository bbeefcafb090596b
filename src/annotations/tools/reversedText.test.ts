import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMark, anEvent } from '../builders.ts';
import { isStatement } from '../event.ts';
import en from '../locales/en.json';
import fr from '../locales/fr.json';
import type { Mark } from '../mark.ts';
import { reversedText } from './reversedText.ts';

const words: Record<string, TFunction> = {};

beforeAll(async () => {
  const resources = { fr: { translation: fr }, en: { translation: en } };
  const interpolation = { escapeValue: false };
  const options = { resources, interpolation, keySeparator: false, nsSeparator: false } as const;
  for (const lng of ['fr', 'en']) words[lng] = await i18next.createInstance().init({ ...options, lng });
});

const scale = { rowMm: 0.144, columnMm: 0.144, kind: 'detector' } as const;

function said(way: 'undo' | 'redo', draft: object, mark: Mark | null, language = 'fr'): string {
  const event = anEvent({}, draft);
  if (!isStatement(event)) throw new Error('a statement is what is undone');
  return reversedText({ way, event, mark }, scale, { t: words[language]!, language });
}

describe('an undo in words', () => {
  const drawing = { kind: 'mark', markId: 'm', mark: aMark() };

  it('names the mark and its value', () => {
    expect(said('undo', drawing, aMark())).toBe('Annulé\u00a0: longueur 7,2\u00a0mm');
    expect(said('redo', drawing, aMark(), 'en')).toBe('Redone: length 7.2\u00a0mm');
  });

  it('tells a change and a deletion from a drawing', () => {
    const change = { kind: 'mark-changed', markId: 'm', change: {} };
    const deletion = { kind: 'mark-deleted', markId: 'm' };

    expect(said('undo', change, aMark())).toBe('Annulé\u00a0: modification (longueur 7,2\u00a0mm)');
    expect(said('undo', deletion, null)).toBe('Annulé\u00a0: suppression (tracé)');
  });

  it('names an arrow by its words, and a verdict by the sentence it was about', () => {
    const arrow = aMark({ tool: 'arrow', text: 'os pisiforme' });

    expect(said('undo', { ...drawing, mark: arrow }, arrow)).toBe('Annulé\u00a0: flèche os pisiforme');
    expect(said('undo', {}, null)).toBe(
      'Annulé\u00a0: réponse à «\u00a0fracture du poignet\u00a0» confirmée',
    );
  });
});
