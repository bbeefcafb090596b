import { describe, expect, it } from 'vitest';
import { paraphrasesOf } from './paraphrases.ts';
import { fractureThresholds } from './testing/examples.ts';
import { verdictOf } from './verdict.ts';

/** Thresholds −0.172 and 0.083. With a negative ensemble at the origin a score is the cosine with the phrase. */
const negative = Float32Array.of(0, 0);
const film = Float32Array.of(1, 0);
const phrase = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine * cosine));
const judged = (score: number) => ({
  polarity: 'stated' as const,
  thresholds: fractureThresholds,
  verdict: verdictOf(score, 'stated', fractureThresholds),
});

describe('how much a score hangs on the words', () => {
  it('is its lowest and highest over the sentences, and how many give the same answer', () => {
    const phrases = [phrase(0.2), phrase(0.05), phrase(0.3)];

    const spread = paraphrasesOf(film, { phrases, negative }, judged(0.2));

    expect(spread).toMatchObject({ n: 3, agreeing: 2 });
    expect(spread?.from).toBeCloseTo(0.05, 6);
    expect(spread?.to).toBeCloseTo(0.3, 6);
  });

  it('counts no agreement where no threshold was measured', () => {
    const phrases = [phrase(0.2), phrase(0.05)];

    const spread = paraphrasesOf(film, { phrases, negative }, { ...judged(0.2), thresholds: null });

    expect(spread).toMatchObject({ n: 2, agreeing: null });
  });

  it('is nothing to tell of a single sentence', () => {
    expect(paraphrasesOf(film, { phrases: [phrase(0.2)], negative }, judged(0.2))).toBeNull();
  });
});
