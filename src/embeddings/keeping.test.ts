import { describe, expect, it } from 'vitest';
import { embeddingKey } from './embeddingKey.ts';
import { patchCosines } from './patchCosines.ts';

const origin = { filmKey: '1.2.3#0', pixelSha256: 'aa', modelHash: 'bb', preset: 'osselet' };

describe('the key of a kept embedding', () => {
  it('is the same for the same film, pixels, model and preset', () => {
    expect(embeddingKey({ ...origin })).toBe(embeddingKey(origin));
  });

  it.each(['filmKey', 'pixelSha256', 'modelHash', 'preset'])('changes with %s', (part) => {
    expect(embeddingKey({ ...origin, [part]: 'other' })).not.toBe(embeddingKey(origin));
  });

  it('keeps its parts apart', () => {
    const one = embeddingKey({ ...origin, filmKey: 'a","b', pixelSha256: 'c' });

    expect(one).not.toBe(embeddingKey({ ...origin, filmKey: 'a', pixelSha256: 'b","c' }));
  });
});

describe('cosines of patches', () => {
  it('are dot products of unit vectors, patch by patch', () => {
    const patches = Float32Array.of(1, 0, 0, 1, -1, 0);

    expect([...patchCosines(patches, Float32Array.of(1, 0))]).toEqual([1, 0, -1]);
  });
});
