import { expect, it } from 'vitest';
import { writeSimilarity } from './similarity.ts';

it('writes a similarity with three decimals and the comma or point of the language', () => {
  expect(writeSimilarity(0.8124, 'fr')).toBe('0,812');
  expect(writeSimilarity(-0.0504, 'fr')).toBe('−0,050');
  expect(writeSimilarity(1, 'en')).toBe('1.000');
  expect(writeSimilarity(-0.0001, 'en')).toBe('0.000');
});
