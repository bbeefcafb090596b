import { describe, expect, it } from 'vitest';
import { detect } from '../anonymise/detect.ts';
import { loadLexicon } from '../anonymise/loadLexicon.ts';
import { readTagged } from '../anonymise/testing.ts';
import { compare } from './compare.ts';
import { evaluate } from './figures.ts';
import { typedReports } from './typedReports.ts';

describe('reports typed by hand', () => {
  it('leave at most four of twenty-five with something in clear, and lose few other words', async () => {
    const lexicon = await loadLexicon();
    const gold = typedReports.map((text, at) => ({ id: String(at), patient: {}, ...readTagged(text) }));

    const { clean, rows } = evaluate(
      gold.map((report) => compare(report, detect(report.text, lexicon))),
      () => null,
    );

    const all = rows.overlap.find(({ type }) => type === 'ALL')!;
    expect(gold).toHaveLength(25);
    expect(clean.value).toBeGreaterThanOrEqual(0.84);
    expect(all.precision.value).toBeGreaterThan(0.9);
  });

  it('say nothing of scores, levels and eponyms', async () => {
    const lexicon = await loadLexicon();
    const found = (text: string) => detect(text, lexicon).map(({ start, end }) => text.slice(start, end));

    expect(found('Scores 2/4 et 3/4, cal consolidé aux 3/4. Rapport 12/15.')).toEqual([]);
    expect(found('Comparatif : 28/02 et 14 mars 2022.')).toEqual(['28/02', '14 mars 2022']);
    expect(found('Dernières radios : été 2017.')).toEqual(['été 2017']);
    expect(found('Résidence Les Glycines, 5 place du Marché, 6900 Marche-en-Famenne').join(' ')).toContain(
      '5 place du Marché',
    );
  });
});
