import { describe, expect, it } from 'vitest';
import { standingPrompts, standingRowOf } from '../../zeroshot/index.ts';
import { aModel, aText } from '../../zeroshot/testing/examples.ts';
import { preannotationsOf } from './preannotation.ts';

const facts: Record<string, Record<string, 'stated'>> = {
  fracture: { fracture: 'stated' },
  'plusieurs fractures': { fracture: 'stated' },
  'matériel d’ostéosynthèse': { hardware: 'stated' },
};
const against: Record<string, number> = { fracture: 1, 'pas de fracture': -1, hardware: 1 };
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => ({
      ...aText(sentence, facts[sentence] ?? {}),
      vector: Float32Array.of(against[sentence] ?? 0),
    })),
  );

/** The fracture score of the film is 0.219: over 89.9 % of films without, by quantiles from −0.5 to 0.3. */
const rowOf = (id: string) =>
  standingRowOf(standingPrompts.find((prompt) => prompt.id === id)!, {
    film: { key: '1.2#0', modelHash: 'model-hash', vector: Float32Array.of(0.1095), cls: new Float32Array() },
    model: aModel(),
    language: 'fr',
    embedTexts,
    ensembles: new Map(),
  });
const shown = { isPhantom: false, language: 'fr' } as const;

describe('what the model proposes on a film', () => {
  it('is its answer to a standing question, with its rank, its name and its version', async () => {
    const [machine] = preannotationsOf([await rowOf('fracture')], shown);

    expect(machine).toMatchObject({
      finding: 'fracture',
      without: expect.closeTo(0.899, 3) as number,
      prediction: { verdict: 'over', modelName: 'osselet-mini', modelVersion: 2 },
      judged: { filmKey: '1.2#0', sentence: 'fracture', language: 'fr' },
    });
    expect(machine?.judged.worklist).toBeUndefined();
  });

  it('is nothing for a question that no measurement supports', async () => {
    const row = await rowOf('hardware');

    expect(row.unsupported).toEqual({ code: 'not-measured' });
    expect(preannotationsOf([row], shown)).toEqual([]);
  });

  it('is there once for a finding that two questions ask of', async () => {
    const rows = [await rowOf('fracture'), await rowOf('several-fractures')];

    expect(preannotationsOf(rows, shown).map(({ judged }) => judged.sentence)).toEqual(['fracture']);
  });

  it('bears the list that the film is read for', async () => {
    const origin = { list: 'l1', strategy: 'random', seed: 1, pool: '', share: 'chosen' } as const;
    const originOf = (finding: string) => (finding === 'fracture' ? origin : null);

    const [machine] = preannotationsOf([await rowOf('fracture')], { ...shown, originOf });

    expect(machine?.judged.worklist).toEqual(origin);
  });
});
