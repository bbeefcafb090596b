import { describe, expect, it } from 'vitest';
import type { FilmEmbedding, TextEmbedding } from '../embeddings/index.ts';
import { answerRow } from './answerRow.ts';
import { ask } from './ask.ts';
import { headlineKey } from './headline.ts';
import type { EnsembleCache } from './promptVectors.ts';
import { suggestionsOf } from './suggestions.ts';
import { aModel, aText, findings, fractureReference } from './testing/examples.ts';

/** Axis 0 is fracture, axis 1 hand, axis 2 hardware: a positive prompt points along it, a negative one against. */
const vectors: Record<string, readonly number[]> = {
  fracture: [1, 0, 0],
  'pas de fracture': [-1, 0, 0],
  'no fracture': [-1, 0, 0],
  hand: [0, 1, 0],
  'pas de hand': [0, -1, 0],
  hardware: [0, 0, 1],
  'pas de hardware': [0, 0, -1],
  frontal: [0, 0, 1],
  'pas de frontal': [0, 0, -1],
  'fracture du poignet': [0.8, 0.6, 0],
};
const factsOf: Record<string, TextEmbedding['facts']> = {
  fracture: { fracture: 'stated' },
  'pas de fracture': { fracture: 'denied' },
  'fracture du poignet': { fracture: 'stated', hand: 'stated' },
  'fracture du poignet gauche': { fracture: 'stated', hand: 'stated' },
  hardware: { hardware: 'stated' },
  'fracture déplacée': { fracture: 'stated' },
  'fracture possible': { doubt: 'stated' },
  'le poignet est fracturé': { fracture: 'denied', hand: 'stated' },
};
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => ({
      ...aText(sentence, factsOf[sentence]),
      vector: Float32Array.from(vectors[sentence] ?? [1, 0, 0]),
    })),
  );
const aFilm = (...vector: number[]): FilmEmbedding => ({
  key: '1.2.3#0',
  modelHash: 'model-hash',
  vector: Float32Array.from(vector),
  cls: new Float32Array(4),
});
const model = aModel({ reference: { fracture: fractureReference, hand: fractureReference } });
const asking = (sentence: string, film = aFilm(0.1, 0.2, 0.3), ensembles: EnsembleCache = new Map()) => ({
  sentence,
  film,
  model,
  language: 'fr' as const,
  embedTexts,
  ensembles,
});

describe('a sentence that the model and the rules read differently', () => {
  it('gets no score, and says what each read', async () => {
    const answer = await ask(asking('le poignet est fracturé'));

    expect(answer).toMatchObject({ scored: null, map: null, chosen: null });
    expect(answer.question).toMatchObject({
      kind: 'misread',
      disputes: [{ finding: { id: 'fracture' }, byModel: 'denied', byRules: 'stated' }],
    });
    expect(answerRow(answer)).toMatchObject({ score: null, verdict: 'à-préciser' });
    expect(headlineKey(answer)).toBe('zeroshot.unscored.misread');
  });

  it('is scored as a person says that it is meant, its map drawn by the finding and not by the misread words', async () => {
    const answer = await ask({ ...asking('le poignet est fracturé'), chosen: { fracture: 'stated' } });

    expect(answer).toMatchObject({
      chosen: { fracture: 'stated' },
      question: { kind: 'ask', criteria: [{ polarity: 'stated' }, { finding: { id: 'hand' } }] },
      scored: { main: { finding: { id: 'fracture' }, polarity: 'stated' } },
      map: { drawnBy: 'finding' },
    });
  });
});

describe('one sentence, one film, one answer', () => {
  it('scores a finding against its two ensembles and places it', async () => {
    const answer = await ask(asking('fracture', aFilm(0.1, 0, 0)));

    expect(answerRow(answer)).toEqual({
      prompt: 'fracture',
      score: expect.closeTo(0.2, 6) as number,
      verdict: 'oui',
      quantile: expect.closeTo(0.875, 6) as number,
    });
    expect(answer.model).toEqual({
      name: 'osselet-mini',
      version: 2,
      hash: 'model-hash',
      backend: 'wasm',
    });
  });

  it('answers a denial with the negated score, contradicted when fracture is over its threshold', async () => {
    const answer = await ask(asking('pas de fracture', aFilm(0.15, 0, 0)));

    expect(headlineKey(answer)).toBe('zeroshot.verdict.contradicted');
    expect(answerRow(answer)).toEqual({
      prompt: 'pas de fracture',
      score: expect.closeTo(-0.3, 6) as number,
      verdict: 'non',
      quantile: expect.closeTo(0.4, 6) as number,
    });
  });

  it('never proves an absence, however low the fracture score', async () => {
    const answer = await ask(asking('pas de fracture', aFilm(-0.5, 0, 0)));

    expect(answerRow(answer)).toMatchObject({ score: expect.closeTo(1, 6) as number, verdict: 'indécis' });
  });

  it('asks finding and region together and keeps each score', async () => {
    const answer = await ask(asking('fracture du poignet', aFilm(0.1, -0.2, 0)));

    expect(answer.scored).toMatchObject({
      main: { finding: { id: 'fracture' }, score: expect.closeTo(0.2, 6) as number },
      deciding: {
        verdict: { code: 'under' },
        finding: { id: 'hand' },
        score: expect.closeTo(-0.4, 6) as number,
      },
    });
    expect(answerRow(answer)).toMatchObject({ score: expect.closeTo(0.2, 6) as number, verdict: 'non' });
  });

  it('stays undecided and without quantile where nothing was measured', async () => {
    const answer = await ask(asking('hardware', aFilm(0, 0, 0.9)));

    expect(answerRow(answer)).toMatchObject({ verdict: 'indécis', quantile: null });
    expect(answer.scored?.deciding.verdict.reason).toBe('no-threshold');
  });

  it.each([
    ['?luxation', 'hors-vocabulaire'],
    ['radiographie', 'hors-vocabulaire'],
    ['fracture possible', 'indécis'],
  ])('gives « %s » no score', async (sentence, verdict) => {
    const answer = await ask(asking(sentence));

    expect(answerRow(answer)).toEqual({ prompt: sentence, score: null, verdict, quantile: null });
    expect(answer.map).toBeNull();
  });

  it('notes that the side was ignored', async () => {
    const answer = await ask(asking('fracture du poignet gauche'));

    expect(answer.question).toMatchObject({ lateralityIgnored: true });
  });

  it('reads a question as the statement in it, and keeps it as typed', async () => {
    const question = await ask(asking('Y a-t-il fracture du poignet ?'));
    const statement = await ask(asking('fracture du poignet'));

    expect(question).toMatchObject({
      sentence: 'Y a-t-il fracture du poignet ?',
      read: 'fracture du poignet',
    });
    expect(question.scored).toEqual(statement.scored);
  });

  it('gives no score to a film too small to hold an answer', async () => {
    const asked = { key: '1.2.3#0', modality: 'DX', rows: 16, columns: 16 };

    const answer = await ask({ ...asking('fracture'), asked });

    expect(answer).toMatchObject({ scored: null, map: null, domain: { place: 'too-small', minSidePx: 64 } });
    expect(answerRow(answer)).toMatchObject({ score: null, verdict: 'hors-domaine' });
    expect(headlineKey(answer)).toBe('zeroshot.unscored.too-small');
  });

  it('marks the answer about a film of a modality that the model never saw', async () => {
    const asked = { key: '1.2.3#0', modality: 'MG', rows: 2000, columns: 1600 };

    const answer = await ask({ ...asking('fracture'), asked });

    expect(answer.domain).toMatchObject({ place: 'other-modality', modality: 'MG' });
    expect(answer.scored).not.toBeNull();
  });

  it('says that the model does not distinguish what the sentence does', async () => {
    const answer = await ask(asking('fracture déplacée'));

    expect(answer.undistinguished).toMatchObject([{ words: ['déplacée'], finding: { id: 'fracture' } }]);
  });

  it('refuses a film that another model embedded', async () => {
    const film = { ...aFilm(1, 0, 0), modelHash: 'other' };

    await expect(ask(asking('fracture', film))).rejects.toMatchObject({ code: 'film-of-another-model' });
  });
});

describe('the sentence that draws the map', () => {
  it('is the typed one when it states the finding', async () => {
    const answer = await ask(asking('fracture du poignet'));

    expect(answer.map).toEqual({ vector: Float32Array.of(0.8, 0.6, 0), drawnBy: 'sentence' });
  });

  it('is the positive ensemble when the sentence denies it', async () => {
    const answer = await ask(asking('pas de fracture'));

    expect(answer.map).toEqual({ vector: Float32Array.of(1, 0, 0), drawnBy: 'finding' });
  });

  it('is none for a finding that the model does not localise', async () => {
    expect((await ask(asking('hardware'))).map).toBeNull();
  });
});

describe('prompt ensembles', () => {
  it('are embedded once for many films', async () => {
    const embedded: string[] = [];
    const counting = (sentences: readonly string[]) => {
      embedded.push(...sentences);
      return embedTexts(sentences);
    };
    const ensembles: EnsembleCache = new Map();

    await ask({ ...asking('fracture', aFilm(1, 0, 0), ensembles), embedTexts: counting });
    await ask({ ...asking('fracture', aFilm(0, 1, 0), ensembles), embedTexts: counting });

    expect(embedded.filter((sentence) => sentence === 'pas de fracture')).toHaveLength(1);
  });

  it('are those of the language that was asked for', async () => {
    const embedded: string[] = [];
    const noting = (sentences: readonly string[]) => {
      embedded.push(...sentences);
      return embedTexts(sentences);
    };

    await ask({ ...asking('fracture'), language: 'en', embedTexts: noting });

    expect(embedded).toContain('no fracture');
    expect(embedded).not.toContain('pas de fracture');
  });

  it('are tried again after the encoder failed', async () => {
    const ensembles: EnsembleCache = new Map();
    const failing = (sentences: readonly string[]) =>
      sentences.length > 1 ? Promise.reject(new TypeError('device lost')) : embedTexts(sentences);

    await expect(
      ask({ ...asking('fracture', aFilm(1, 0, 0), ensembles), embedTexts: failing }),
    ).rejects.toThrow('device lost');

    await expect(ask(asking('fracture', aFilm(1, 0, 0), ensembles))).resolves.toMatchObject({
      scored: { deciding: { verdict: { code: 'over' } } },
    });
  });

  it('are refused for a finding without sentences', async () => {
    const mute = findings.map((finding) => ({
      ...finding,
      prompts: { ...finding.prompts, fr: { positive: ['fracture'], negative: [] } },
    }));

    await expect(ask({ ...asking('fracture'), model: aModel({ findings: mute }) })).rejects.toMatchObject({
      code: 'no-prompts',
    });
  });
});

describe('suggested sentences', () => {
  it('come from the folder: the placed finding, each finding, and a denial', () => {
    expect(suggestionsOf(findings, 'fr')).toEqual([
      'fracture hand',
      'fracture',
      'hardware',
      'pas de fracture',
    ]);
    expect(suggestionsOf(findings, 'en')).toEqual(['hand fracture', 'fracture', 'hardware', 'no fracture']);
    expect(suggestionsOf([], 'fr')).toEqual([]);
  });
});
