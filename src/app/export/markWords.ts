/** What stands beside a mark on the screen, on one line: its name where it has one, and its value. */
import type { TFunction } from 'i18next';
import { numbersOf, wordsOfMark, type FilmStatements, type StandingMark } from '../../annotations/index.ts';

export function markWords(t: TFunction, language: string) {
  return ({ marks, scale }: FilmStatements, { markId, mark }: StandingMark): string => {
    const numbers = numbersOf(new Map(marks.map((one) => [one.markId, one.mark])));
    const described = { mark, number: numbers.get(markId) ?? 1, scale, statistics: null };
    const { name, value } = wordsOfMark(described, { t, language });
    return [mark.text === '' ? '' : name, value].filter((part) => part !== '').join(' : ');
  };
}
