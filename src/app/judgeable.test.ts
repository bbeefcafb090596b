import { describe, expect, it } from 'vitest';
import type { TextEmbedding } from '../embeddings/index.ts';
import { aModel, aText } from '../zeroshot/testing/examples.ts';
import { ask } from '../zeroshot/index.ts';
import { judgeable } from './judgeable.ts';

const facts: Record<string, TextEmbedding['facts']> = {
  'pas de fracture': { fracture: 'denied' },
  'fracture hand': { fracture: 'stated', hand: 'stated' },
  radiographie: {},
};
const against: Record<string, number> = { fracture: 1, 'pas de fracture': -1 };
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => ({
      ...aText(sentence, facts[sentence] ?? {}),
      vector: Float32Array.of(against[sentence] ?? 0),
    })),
  );

/** The answer on a film whose fracture score is 0.219, over the high threshold; « hand » has no threshold. */
const answerTo = (sentence: string) =>
  ask({
    sentence,
    film: { key: '1.2#0', modelHash: 'model-hash', vector: Float32Array.of(0.1095), cls: new Float32Array() },
    model: aModel(),
    language: 'fr',
    embedTexts,
    ensembles: new Map(),
  });
const screen = (sentence: string) => ({ sentence, isPhantom: false, language: 'en' as const });

describe('what a person judges', () => {
  it('is the finding, with its own score and what the screen had said of the denial', async () => {
    const judged = judgeable(await answerTo('pas de fracture'), screen('pas de fracture'));

    expect(judged).toMatchObject({
      finding: 'fracture',
      judged: {
        filmKey: '1.2#0',
        findingLabel: 'fracture',
        sentence: 'pas de fracture',
        language: 'fr',
        isPhantom: false,
      },
      prediction: {
        score: expect.closeTo(0.219, 6) as number,
        verdict: 'under',
        sentenceVerdict: 'contradicted',
        polarity: 'denied',
        modelHash: 'model-hash',
        backend: 'wasm',
      },
    });
  });

  it('keeps the verdict of the sentence beside that of the finding', async () => {
    const judged = judgeable(await answerTo('fracture hand'), screen('fracture hand'));

    expect(judged?.prediction).toMatchObject({ verdict: 'over', sentenceVerdict: 'undecided' });
  });

  it('is nothing once the sentence was edited, spaces aside', async () => {
    const answer = await answerTo('pas de fracture');

    expect(judgeable(answer, screen('fracture'))).toBeNull();
    expect(judgeable(answer, screen(' pas de fracture '))).not.toBeNull();
  });

  it('is nothing without a score, or without an answer', async () => {
    expect(judgeable(await answerTo('radiographie'), screen('radiographie'))).toBeNull();
    expect(judgeable(undefined, screen(''))).toBeNull();
  });

  it('is marked when the film is a phantom', async () => {
    const answer = await answerTo('pas de fracture');

    const judged = judgeable(answer, { ...screen('pas de fracture'), isPhantom: true });

    expect(judged?.judged.isPhantom).toBe(true);
  });
});
