/** A name found once is found everywhere in the report: « Dr Xanthos … » at the top, « Xanthos » or « Xantos » below. */
import type { ReportText } from '../report.ts';
import type { Candidate, EntityType } from '../span.ts';
import { editDistance } from './editDistance.ts';
import { functionWords, particles } from './vocabulary.fr.ts';

const sure = 0.7;

export function spreadNames(report: ReportText, found: readonly Candidate[]): Candidate[] {
  const known = new Map<string, EntityType>();
  for (const { start, end, type, confidence } of found) {
    if ((type !== 'PATIENT' && type !== 'PERSON') || confidence < sure) continue;
    for (const word of report.words) {
      if (word.start < start || word.end > end || word.lower.length < 3) continue;
      if (particles.has(word.lower) || functionWords.has(word.lower)) continue;
      if (known.get(word.lower) !== 'PATIENT') known.set(word.lower, type);
    }
  }
  if (known.size === 0) return [];
  return report.words.flatMap((word, index) => {
    const type = known.get(word.lower) ?? nearly(known, word.lower, report);
    if (type === undefined || word.shape === 'lower' || report.isMedicine(index)) return [];
    const isOrdinary = report.lexicon.isOrdinary(word.lower);
    if (isOrdinary && (word.isFirst || word.isShouted || report.lexicon.isHeading(word.lower))) return [];
    return [{ start: word.start, end: word.end, type, confidence: 0.8, weight: 46, source: 'names.again' }];
  });
}

function nearly(
  known: ReadonlyMap<string, EntityType>,
  lower: string,
  { lexicon }: ReportText,
): EntityType | undefined {
  if (lower.length < 6 || lexicon.isOrdinary(lower)) return undefined;
  for (const [name, type] of known) if (name.length >= 6 && editDistance(lower, name, 1) <= 1) return type;
  return undefined;
}
