import { expect, it } from 'vitest';
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
