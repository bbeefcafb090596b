import { useTranslation } from 'react-i18next';
import {
  marksOn,
  numbersOf,
  scaleOf,
  shownMarks,
  statisticsOf,
  wordsOfMark,
} from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useAnnotations, useRegions, useTools } from '../SessionContext.tsx';

/** The marks of a film with their values in words, in the order drawn. */
export function useMarkWords(film: Film) {
  const { t, i18n } = useTranslation();
  const tools = useTools();
  const regions = useRegions();
  const marks = shownMarks(marksOn(useAnnotations(), film.key), tools, film.key);
  const scale = scaleOf(film, marks.values());
  const numbers = numbersOf(marks);
  return [...marks].map(([markId, mark]) => {
    const number = numbers.get(markId) ?? 0;
    const described = { mark, number, scale, statistics: statisticsOf(regions, markId, mark) };
    return { markId, mark, words: wordsOfMark(described, { t, language: i18n.language }) };
  });
}
