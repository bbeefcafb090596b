/** Names after a label: « Nom : », « née », « Médecin prescripteur : », « Signé », « cc : », « adressée par ». */
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';
import { isTitle, readName, type NameRun } from './grammar.ts';
import { candidate } from './titled.ts';
import { actions, marriedLabels, patientLabels, personLabels, relatives } from './vocabulary.fr.ts';

export function findLabelled(report: ReportText): Candidate[] {
  return [
    ...afterLabel(report, patientLabels, 'PATIENT', 0.96),
    ...afterLabel(report, personLabels, 'PERSON', 0.93),
    ...afterWord(report, marriedLabels, 'PATIENT', 0.9, 91),
    ...afterWord(report, relatives, 'PERSON', 0.75, 54),
    ...afterWord(report, actions, 'PERSON', 0.75, 53),
  ];
}

function afterLabel(
  report: ReportText,
  label: RegExp,
  type: 'PATIENT' | 'PERSON',
  confidence: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (const match of report.lower.matchAll(label)) {
    let at = wordAt(report, match.index + match[0].length);
    // What stands after a colon is a list: « cc : Roy P., Lamy »; it ends with its line.
    for (let count = 0; count < 8 && at >= 0; count += 1) {
      const run = nameHere(report, at);
      if (run === null) break;
      found.push(candidate(report, run, type, 'names.labelled', confidence, 90));
      const next = report.words[run.to + 1];
      if (next === undefined || !/^\.?\s?[,;/&+]\s?$|^ - $|^ ?\($/.test(next.gap)) break;
      at = run.to + 1;
    }
  }
  return found;
}

function afterWord(
  report: ReportText,
  label: RegExp,
  type: 'PATIENT' | 'PERSON',
  confidence: number,
  weight: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (const match of report.lower.matchAll(label)) {
    const at = wordAt(report, match.index + match[0].length);
    const word = report.words[at];
    if (word === undefined || (word.isShouted && report.lexicon.isOrdinary(word.lower))) continue;
    const run = isUnclaimed(report, at) ? readName(report, at, { isTitled: false }) : null;
    if (run !== null && !(run.to === at && report.lexicon.isTerm(word.lower)))
      found.push(candidate(report, run, type, 'names.announced', confidence, weight));
  }
  return found;
}

function isUnclaimed(report: ReportText, at: number): boolean {
  const { words, lexicon } = report;
  return (
    lexicon.isSurname(words[at]?.lower ?? '') ||
    lexicon.places.longest(words, at, (next) => /^[ '-]$/.test(words[next]?.gap ?? '')) === 0
  );
}

/** A value is a name unless it says what it is: « Nom : » is followed by names, « Signature : numérique » by a word. */
function nameHere(report: ReportText, at: number): NameRun | null {
  const word = report.words[at];
  if (word === undefined || isTitle(word)) return null;
  const isName = word.shape !== 'lower' && (word.isShouted ? shoutedName(report, at) : true);
  return readName(report, at, {
    isTitled: isName && !report.isMedicine(at) && !isSentence(report, at),
    takesLower: true,
  });
}

function shoutedName({ words, lexicon }: ReportText, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  return (
    !lexicon.isOrdinary(word.lower) ||
    lexicon.isSurname(word.lower) ||
    next?.gap !== ' ' ||
    lexicon.isGivenName(next.lower)
  );
}

/** « Concerne : Radiographie du genou »: a capital, then small letters of ordinary words. */
function isSentence({ words, lexicon }: ReportText, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (
    word === undefined ||
    !lexicon.isOrdinary(word.lower) ||
    lexicon.isGivenName(word.lower) ||
    lexicon.isSurname(word.lower)
  )
    return false;
  return next?.gap === ' ' ? next.shape === 'lower' || lexicon.isOrdinary(next.lower) : false;
}

function wordAt({ words }: ReportText, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < words.length && (words[low]?.start ?? 0) - offset <= 3 ? low : -1;
}
