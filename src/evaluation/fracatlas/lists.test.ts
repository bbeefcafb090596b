/** The committed lists of sentences and of queries. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import prompts from '../../../models/osselet-mini/prompts.json';
import { testFolder } from '../testFolder.ts';
import queries from './queries.json';
import { readFracatlas } from './readFracatlas.ts';
import { isRelevant } from './retrievalFigures.ts';
import { sentenceList } from './sentenceFigures.ts';

describe('the sentences that a model has to understand', () => {
  const { facts, sentences } = sentenceList;
  const plain = (sentence: string) => sentence.toLowerCase().replaceAll('’', "'");

  it('are 200, each once, and none that the bundled model’s folder lists', () => {
    const listed = new Set(
      prompts.findings
        .flatMap((finding) => Object.values(finding.prompts))
        .flatMap(({ positive, negative }) => [...positive, ...negative])
        .map(plain),
    );

    expect(new Set(sentences.map(({ sentence }) => plain(sentence))).size).toBe(200);
    expect(sentences.filter(({ sentence }) => listed.has(plain(sentence)))).toEqual([]);
  });

  it('state or deny known facts, and never both', () => {
    const wrong = sentences.filter(
      ({ stated, denied }) =>
        ![...stated, ...denied].every((fact) => facts.includes(fact)) ||
        stated.some((fact) => denied.includes(fact)) ||
        (stated.includes('several') && !stated.includes('fracture')),
    );

    expect(wrong).toEqual([]);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const needs = ['data/fracatlas/manifest.csv', 'pilot-model/reference.json'].map((file) =>
  path.join(shared, file),
);
describe.skipIf(!needs.every(existsSync))(
  'the queries (needs ../shared/data and ../shared/pilot-model)',
  () => {
    it('are answered by as many films as the recipe counted', async () => {
      const [manifest = '', reference = ''] = needs.map((file) => readFileSync(file, 'utf8'));
      const films = await readFracatlas(testFolder({ 'manifest.csv': manifest }));
      const { figures } = JSON.parse(reference) as {
        figures: Record<'val' | 'test', { retrieval: { queries: Record<string, { base: number }> } }>;
      };

      for (const fold of ['val', 'test'] as const) {
        const own = films.filter((film) => film.fold === fold);
        const shares = queries.queries.map(({ query, relevant }) => {
          const found = own.filter((film) => isRelevant(film, relevant)).length;
          return [query, Math.round((1000 * found) / own.length) / 1000];
        });

        expect(Object.fromEntries(shares)).toEqual(
          Object.fromEntries(
            Object.entries(figures[fold].retrieval.queries).map(([query, { base }]) => [query, base]),
          ),
        );
      }
    });
  },
);
