import { useTranslation } from 'react-i18next';
import {
  drawnBy,
  marksOn,
  numbersOf,
  scaleOf,
  shownMarks,
  statisticsOf,
  wordsOfMark,
} from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useMarkFindings } from './useMarkFindings.ts';
import { useAnnotations, useRegions, useTools } from '../SessionContext.tsx';

/** The marks of a film with their values in words, in the order drawn. */
export function useMarkWords(film: Film) {
  const { t, i18n } = useTranslation();
  const tools = useTools();
  const regions = useRegions();
  const annotations = useAnnotations();
  const marks = shownMarks(marksOn(annotations, film.key), tools, film.key);
  const findings = useMarkFindings(film);
  const authors = drawnBy(annotations, film.key);
  const scale = scaleOf(film, marks.values());
  const numbers = numbersOf(marks);
  return [...marks].map(([markId, mark]) => {
    const number = numbers.get(markId) ?? 0;
    const described = {
      mark,
      number,
      scale,
      statistics: statisticsOf(regions, markId, mark),
      findings: findings.get(markId),
    };
    const author = authors.get(markId) ?? annotations.author;
    return { markId, mark, author, words: wordsOfMark(described, { t, language: i18n.language }) };
  });
}
