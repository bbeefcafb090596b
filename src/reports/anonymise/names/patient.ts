/**
 * The patient's own names, birth date and number, where the film's header or a column gives them: found however they are
 * typed, with as many slips as their length allows.
 */
import { foldWord } from '../../text/foldText.ts';
import type { ReportText } from '../report.ts';
import type { Candidate, PatientFacts } from '../span.ts';
import { editDistance } from './editDistance.ts';
import { particles } from './vocabulary.fr.ts';

export function findPatient(report: ReportText, patient: PatientFacts): Candidate[] {
  return [...names(report, patient), ...number(report, patient.id)];
}

interface Part {
  readonly text: string;
  readonly isFamily: boolean;
}

function names(report: ReportText, { given = '', family = '' }: PatientFacts): Candidate[] {
  const parts = [...partsOf(family, true), ...partsOf(given, false)];
  const initials = new Set(partsOf(given, false).map(({ text }) => text[0] ?? ''));
  const { words } = report;
  const hits = words.map(
    (word, index) =>
      parts.some((part) => isPart(report, index, part)) && isNameHere(report, index, word.lower),
  );
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!hits[index]) continue;
    let to = index;
    while (
      isNameLink(report, to + 1) &&
      (hits[to + 1] || (particles.has(words[to + 1]?.lower ?? '') && hits[to + 2]))
    )
      to += 1;
    let from = index;
    if (isInitialOf(report, from - 1, initials)) from -= 1;
    if (isInitialOf(report, to + 1, initials)) to += 1;
    found.push({
      start: words[from]?.start ?? 0,
      end: words[to]?.end ?? 0,
      type: 'PATIENT',
      confidence: 0.98,
      weight: 96,
      source: 'names.patient',
    });
    index = to;
  }
  return found;
}

function partsOf(name: string, isFamily: boolean): Part[] {
  return foldWord(name)
    .split(/[^a-z\u0370-\uffff]+/)
    .filter((text) => text.length >= 2 && !particles.has(text))
    .map((text) => ({ text, isFamily }));
}

/** One slip from five letters on, two from nine; a short or an ordinary word must be typed exactly. */
function isPart({ words, lexicon }: ReportText, index: number, { text }: Part): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (word.lower === text) return true;
  if (text.length < 5 || word.lower.length < 4 || word.shape === 'lower' || lexicon.isOrdinary(word.lower))
    return false;
  return editDistance(word.lower, text, text.length >= 9 ? 2 : 1) <= (text.length >= 9 ? 2 : 1);
}

/** A patient called Garden has fractures too: « fracture Garden III » stays. In small letters an ordinary word is a word. */
function isNameHere(report: ReportText, index: number, lower: string): boolean {
  const word = report.words[index];
  if (word === undefined) return false;
  if (report.isMedicine(index) && isMedicalPlace(report, index)) return false;
  return word.shape !== 'lower'
    ? !(word.isFirst && word.shape === 'capital' && report.lexicon.isHeading(lower))
    : !report.lexicon.isOrdinary(lower);
}

function isMedicalPlace({ lower, words }: ReportText, index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const before = lower.slice(Math.max(0, word.start - 30), word.start);
  const after = lower.slice(word.end, word.end + 10);
  return (
    (/(?:fractures?|classification|stade|type|grade|score|signe|test|angle|maladie|selon|de|d')\s(?:de |d'|selon )?$/.test(
      before,
    ) &&
      !/(?:mme|madame|m\.|monsieur|patiente?)\s$/.test(before)) ||
    /^(?:-\p{L}| [ivx]{1,3}\b| [a-d]\b| \d\b)/u.test(after)
  );
}

function isNameLink({ words }: ReportText, index: number): boolean {
  return /^(?: {1,2}|-|'|, | - ?|\n)$/.test(words[index]?.gap ?? '');
}

function isInitialOf({ words, text }: ReportText, index: number, initials: ReadonlySet<string>): boolean {
  const word = words[index];
  if (word?.text.length !== 1 || !initials.has(word.lower)) return false;
  return text[word.end] === '.' && word.shape !== 'lower';
}

function number({ lower }: ReportText, id: string | undefined): Candidate[] {
  const digits = foldWord(id ?? '').replace(/[^a-z0-9]/g, '');
  if (digits.length < 3) return [];
  const pattern = [...digits].join('[\\s./_-]{0,2}');
  return [...lower.matchAll(new RegExp(`(?<![a-z0-9])0*${pattern}(?![a-z0-9])`, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'IDENTIFIER' as const,
    confidence: 0.99,
    weight: 97,
    source: 'identifiers.patient',
  }));
}
