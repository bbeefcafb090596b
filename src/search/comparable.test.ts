import { expect, it } from 'vitest';
import { comparableCount, comparableVectors } from './comparable.ts';

it('compares films that are open, once each, by the vectors of the active model only', () => {
  const vectors = [
    { filmKey: 'open', modelHash: 'old', vector: Float32Array.of(1) },
    { filmKey: 'open', modelHash: 'active', vector: Float32Array.of(2) },
    { filmKey: 'closed', modelHash: 'active', vector: Float32Array.of(3) },
    { filmKey: 'open', modelHash: 'active', vector: Float32Array.of(4) },
  ];

  const films = comparableVectors(vectors, 'active', (key) => key === 'open');

  expect(films).toEqual([{ key: 'open', vector: Float32Array.of(4) }]);
});

it('counts the film that is asked about among the open ones, not among those compared', () => {
  expect(comparableCount({ kind: 'film', filmKey: 'wrist' }, 3)).toBe(2);
  expect(comparableCount({ kind: 'text', sentence: 'fracture' }, 3)).toBe(3);
});
