import { describe, expect, it } from 'vitest';
import { cohenKappa, quadraticKappa } from './kappa.ts';

describe('agreement beyond chance', () => {
  it('of 50 answers of which 35 are alike, half of them by chance, is 0.4', () => {
    // Observed 35/50; expected (25 × 30 + 25 × 20) / 2500 = 0.5; (0.7 - 0.5) / 0.5.
    const table = [
      [20, 5],
      [10, 15],
    ];

    expect(cohenKappa(table)).toBeCloseTo(0.4, 12);
  });

  it('of grades weighs a disagreement by the square of its distance', () => {
    // numpy: 1 - (w * T).sum() / (w * outer(T.sum(1), T.sum(0)) / n).sum(), w = ((i - j) / 3) ** 2, or i != j.
    const table = [
      [6, 2, 0, 0],
      [1, 7, 3, 0],
      [0, 2, 8, 1],
      [0, 1, 2, 7],
    ];

    expect(quadraticKappa(table)).toBeCloseTo(0.8249708284714119, 12);
    expect(cohenKappa(table)).toBeCloseTo(0.5962994112699748, 12);
  });

  it('is 1 where all answers are alike, 0 where chance does as well, below where readers contradict each other', () => {
    const alike = [
      [4, 0],
      [0, 6],
    ];
    const independent = [
      [4, 4],
      [4, 4],
    ];
    const contrary = [
      [0, 5],
      [5, 0],
    ];

    expect([alike, independent, contrary].map(cohenKappa)).toEqual([1, 0, -1]);
  });

  it('cannot be said where both always answer the same one thing', () => {
    expect(
      cohenKappa([
        [12, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
