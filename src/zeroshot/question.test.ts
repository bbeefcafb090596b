import { describe, expect, it } from 'vitest';
import type { TextEmbedding } from '../embeddings/index.ts';
import { questionOf } from './question.ts';
import { sentencePieces } from './sentencePieces.ts';
import { aText, findings } from './testing/examples.ts';

const reader = { findings, lateralityWords: ['droit', 'droite', 'gauche', 'left', 'right'], maxWords: 6 };
const kindOf = (sentence: string, facts: TextEmbedding['facts'] = {}) =>
  questionOf(aText(sentence, facts), reader).kind;

describe('what a sentence asks', () => {
  it.each<[string, TextEmbedding['facts'], string]>([
    ['', {}, 'empty'],
    ['fracture du poignet', { fracture: 'stated', hand: 'stated' }, 'ask'],
    ['pas de fracture', { fracture: 'denied' }, 'ask'],
    ['fracture ~aux doigts', { fracture: 'stated', hand: 'stated' }, 'ask'],
    ['?luxation du poignet', { fracture: 'stated', hand: 'stated' }, 'out-of-vocabulary'],
    ['fracture du ?rachis', { fracture: 'stated' }, 'out-of-vocabulary'],
    ['?luxation possible', { doubt: 'stated' }, 'out-of-vocabulary'],
    ['fracture possible', { fracture: 'not-stated', doubt: 'stated' }, 'doubt'],
    ['fracture certaine', { fracture: 'stated', doubt: 'denied' }, 'ask'],
    ['pas de douleur', { fracture: 'not-stated' }, 'no-finding'],
    ['radiographie', {}, 'no-finding'],
    ['tumeur osseuse', { tumour: 'stated' }, 'no-finding'],
  ])('« %s »', (sentence, facts, kind) => {
    expect(kindOf(sentence, facts)).toBe(kind);
  });

  it('puts findings first, then regions, then views, each in the order of the model folder', () => {
    const text = aText('fracture main face sans matériel', {
      frontal: 'stated',
      hand: 'stated',
      hardware: 'denied',
      fracture: 'stated',
    });

    const question = questionOf(text, reader);

    expect(question).toMatchObject({
      kind: 'ask',
      criteria: [
        { finding: { id: 'fracture' }, polarity: 'stated' },
        { finding: { id: 'hardware' }, polarity: 'denied' },
        { finding: { id: 'hand' }, polarity: 'stated' },
        { finding: { id: 'frontal' }, polarity: 'stated' },
      ],
    });
  });

  it('takes the region as main when the sentence names no finding', () => {
    const text = aText('main de face', { frontal: 'stated', hand: 'stated' });

    expect(questionOf(text, reader)).toMatchObject({
      criteria: [{ finding: { id: 'hand' } }, { finding: { id: 'frontal' } }],
    });
  });

  it.each([
    ['fracture du poignet Droit', true],
    ['fracture du poignet GAUCHE', true],
    ['fracture du poignet', false],
  ])('says whether a side was ignored: « %s »', (sentence, lateralityIgnored) => {
    const text = aText(sentence, { fracture: 'stated', hand: 'stated' });

    expect(questionOf(text, reader)).toMatchObject({ lateralityIgnored });
  });

  it('compares side words without accents, as the vocabulary does', () => {
    const text = aText('fracture côté gauche', { fracture: 'stated' });

    expect(questionOf(text, { ...reader, lateralityWords: ['cote'] })).toMatchObject({
      lateralityIgnored: true,
    });
  });

  it('says that a sentence is too long, and how long it may be, before any word counts as unknown', () => {
    const question = questionOf(
      aText('fracture de la main de ?facette droite', { fracture: 'stated' }),
      reader,
    );

    expect(question).toEqual({ kind: 'too-long', words: 7, limit: 6 });
  });

  it('names the unknown words as typed', () => {
    const question = questionOf(aText('?Luxation du ?Lunatum'), reader);

    expect(question).toMatchObject({ words: [{ typed: 'Luxation' }, { typed: 'Lunatum' }] });
  });
});

describe('unknown words in the sentence', () => {
  it('cuts the sentence at them and keeps every character', () => {
    const { sentence, words } = aText('?Luxation du poignet ?lunatum');

    const pieces = sentencePieces(sentence, words);

    expect(pieces).toEqual([
      { text: 'Luxation', start: 0, isUnknown: true },
      { text: ' du poignet ', start: 8, isUnknown: false },
      { text: 'lunatum', start: 20, isUnknown: true },
    ]);
  });
});
