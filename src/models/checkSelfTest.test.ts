import { describe, expect, it } from 'vitest';
import { checkSelfTest } from './checkSelfTest.ts';
import type { Model } from './manifest.ts';

const model = {
  manifest: { name: 'essai', weights: { image: { embedding: 2 } } },
  selfTest: {
    image: { cls: [3, -4], embedding: [1, 0], patches: [{ index: 1, vector: [0.6, 0.8] }] },
    texts: [{ sentence: 'fracture', ids: [1, 137], embedding: [0, 1] }],
    tolerance: { wasm: { embedding: 1e-4, feature: 1e-3 }, webgpu: { embedding: 1e-2, feature: 1e-1 } },
  },
} as unknown as Model;

const answers = (change: { cls?: number[]; patches?: number[]; ids?: number[]; vector?: number[] } = {}) => ({
  cls: Float32Array.from(change.cls ?? [3, -4]),
  embedding: Float32Array.of(1, 0),
  patches: Float32Array.from(change.patches ?? [0, 1, 0.6, 0.8]),
  texts: [{ ids: change.ids ?? [1, 137], vector: Float32Array.from(change.vector ?? [0, 1]) }],
});

describe('the self-test of a model', () => {
  it('passes on the answers of its maker', () => {
    expect(() => checkSelfTest(model, answers(), 'wasm')).not.toThrow();
  });

  it.each([
    ['the feature', { cls: [3, -4.01] }],
    ['a patch', { patches: [0, 1, 0.61, 0.8] }],
    ['the words of a sentence', { ids: [1, 2] }],
    ['the vector of a sentence', { vector: [0, 0.99] }],
    ['a value that is no number', { cls: [3, NaN] }],
    ['a vector cut short', { vector: [0] }],
  ])('fails when %s is off', (_, change) => {
    expect(() => checkSelfTest(model, answers(change), 'wasm')).toThrow('self-test-failed');
  });

  it('allows a GPU its rounding, and no more', () => {
    expect(() => checkSelfTest(model, answers({ vector: [0, 0.995] }), 'webgpu')).not.toThrow();
    expect(() => checkSelfTest(model, answers({ vector: [0, 0.95] }), 'webgpu')).toThrow('self-test-failed');
  });
});
