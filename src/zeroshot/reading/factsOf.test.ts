import { describe, expect, it } from 'vitest';
import listed from '../../models/import/findings.json' with { type: 'json' };
import type { Finding } from '../../models/index.ts';
import { findings } from '../testing/examples.ts';
import { factsOf } from './factsOf.ts';

it.each([
  ['une fracture du poignet', { fracture: 'stated' }],
  ['pas de fracture, matériel en place', { fracture: 'denied', hardware: 'stated' }],
  ['fracture possible', { doubt: 'stated' }],
  ['radiographie de la main', {}],
])('« %s » is read by rules where the text encoder reads nothing', (sentence, facts) => {
  expect(factsOf({ sentence, facts: {} }, findings)).toEqual(facts);
});

it('is left as the model read it where it reads', () => {
  expect(factsOf({ sentence: 'fracture', facts: { fracture: 'denied' } }, findings)).toEqual({
    fracture: 'denied',
  });
});

describe('of an imported model, whose folder lists the eight usual findings', () => {
  const read = (sentence: string) => factsOf({ sentence, facts: {} }, listed as Finding[]);

  it.each([
    'kyste du poignet',
    'kyste des parties molles',
    'pas de kyste des parties molles',
    'soft tissue calcification',
    'calcifications articulaires',
    'déminéralisation osseuse',
    'greffe osseuse du poignet',
    'lésion ligamentaire',
    'pas de lésion ligamentaire',
  ])('« %s » is no finding of the list, though it shares a word with one', (sentence) => {
    expect(read(sentence)).toEqual({});
  });

  it.each([
    ['le poignet est fracturé', { fracture: 'stated' }],
    ['tuméfaction importante des parties molles', { 'soft-tissue-swelling': 'stated' }],
    ['parties molles sans particularité', { 'soft-tissue-swelling': 'denied' }],
    ['joint effusion of the knee', { effusion: 'stated' }],
    ['pas d’épanchement articulaire du genou', { effusion: 'denied' }],
    ['plaque vissée du radius', { hardware: 'stated' }],
    ['matériel absent', { hardware: 'denied' }],
    ['corps étranger de la main', { 'foreign-body': 'stated' }],
  ])('« %s » names one of them', (sentence, facts) => {
    expect(read(sentence)).toEqual(facts);
  });
});
