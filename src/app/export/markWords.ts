/** What stands beside a mark on the screen, on one line: what was said of it, its own text where it has one, and its value. */
import type { TFunction } from 'i18next';
import {
  markFindings,
  numbersOf,
  placeOf,
  wordsOfMark,
  type FilmStatements,
  type Ontology,
  type StandingMark,
} from '../../annotations/index.ts';

export function markWords(t: TFunction, language: string, ontology: Ontology) {
  const wording = { t, language };
  return ({ marks, scale, findings }: FilmStatements, { markId, mark }: StandingMark): string => {
    const numbers = numbersOf(new Map(marks.map((one) => [one.markId, one.mark])));
    const said = markFindings(new Map(findings.map((one) => [placeOf(one), one])), ontology, wording);
    const described = { mark, number: numbers.get(markId) ?? 1, scale, statistics: null };
    const { value } = wordsOfMark(described, wording);
    return [...(said.get(markId) ?? []), mark.text, value].filter((part) => part !== '').join(' : ');
  };
}
