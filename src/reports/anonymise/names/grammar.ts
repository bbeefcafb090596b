/**
 * What a name is made of: initials, particles, given names, surnames, hyphens. Read from left to right over words; how
 * much a word must look like a name depends on what stands before it.
 */
import type { Word } from '../../text/words.ts';
import type { ReportText } from '../report.ts';
import { careTitles, civilTitles, functionWords, particles, professions } from './vocabulary.fr.ts';

export interface NameRun {
  readonly from: number;
  /** Index of the last word, included. */
  readonly to: number;
}

export interface NameNeeds {
  /** After a title the first word is a name whatever it is; elsewhere it must not be an ordinary word. */
  readonly isTitled: boolean;
  /** « dr dupont »: small letters will do. */
  readonly takesLower?: boolean;
}

const joint = /^(?: {1,2}|-| - ?|'|\.|\. {1,2}|\.-|' )$/;
const most = 8;

export function readName(report: ReportText, from: number, needs: NameNeeds): NameRun | null {
  const { words } = report;
  let to = -1;
  let cores = 0;
  for (let index = from; index < Math.min(words.length, from + most); index += 1) {
    const word = words[index];
    if (word === undefined || (index > from && !isJoined(report, index))) break;
    if (isInitial(report, index)) {
      if (cores > 0 && !isTrailingInitial(report, index)) break;
      if (cores > 0) to = index;
    } else if (isParticleHere(report, index, cores, needs)) continue;
    else if (isNameWord(report, index, cores, needs)) {
      cores += 1;
      to = index;
    } else break;
  }
  return cores === 0 ? null : { from, to };
}

function isJoined({ words }: ReportText, index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined) return false;
  if (word.gap.includes('.') && before.lower.length > 2) return false;
  return (
    joint.test(word.gap) ||
    (word.gap === ', ' && before.shape === 'capitals' && !before.isShouted && word.shape === 'capital')
  );
}

/** « J. », « J.-P. », « JP », « Ch. ». */
function isInitial({ words, text }: ReportText, index: number): boolean {
  const word = words[index];
  if (word === undefined || word.shape === 'lower') return false;
  const next = text.slice(word.end, word.end + 2);
  if (word.text.length === 1) return /^(?:\.|-[A-Z]|\s|$|,|\))/.test(next) && !/['’]/.test(next);
  return (
    word.text.length === 2 &&
    !particles.has(word.lower) &&
    (next.startsWith('.') || (word.shape === 'capitals' && !word.isShouted && next.startsWith(' ')))
  );
}

function isTrailingInitial({ words, text }: ReportText, index: number): boolean {
  const end = words[index]?.end ?? 0;
  return (
    /^(?:\.|\s*(?:$|\n|,|;|\)|\/|-))/.test(text.slice(end, end + 3)) ||
    words[index]?.gap === '-' ||
    words[index + 1]?.shape === 'capital'
  );
}

function isParticleHere(report: ReportText, index: number, cores: number, needs: NameNeeds): boolean {
  const { words, lexicon } = report;
  const word = words[index];
  const next = words[index + 1];
  if (
    word === undefined ||
    next === undefined ||
    !particles.has(word.lower) ||
    !/^(?: |'|-|' )$/.test(next.gap)
  )
    return false;
  const isFree =
    cores > 0 &&
    word.shape === 'lower' &&
    /^(?:de|du|des|d|la|le|les|l|a|en|in|y|e|m|s|t|st)$/.test(word.lower);
  if (particles.has(next.lower) && next.lower.length > 1 && index + 2 < words.length)
    return !isFree || words[index + 2]?.shape !== 'lower';
  if (
    next.shape === 'lower' &&
    !(needs.takesLower === true && word.shape === 'lower' && !lexicon.isOrdinary(next.lower))
  )
    return false;
  if (!isFree) return !functionWords.has(next.lower);
  return (
    !isPlace(report, index + 1) &&
    !lexicon.isHeading(next.lower) &&
    !(next.shape === 'capitals' && words[index - 1]?.shape === 'capital')
  );
}

function isPlace({ words, lexicon }: ReportText, index: number): boolean {
  const word = words[index];
  if (word === undefined || lexicon.isSurname(word.lower)) return false;
  return lexicon.places.longest(words, index, (next) => /^[ '-]$/.test(words[next]?.gap ?? '')) > 0;
}

function isNameWord(report: ReportText, index: number, cores: number, needs: NameNeeds): boolean {
  const { words, lexicon } = report;
  const word = words[index];
  if (word === undefined || word.lower.length < 2) return false;
  if (functionWords.has(word.lower) || isTitle(word)) return false;
  const isKnown = lexicon.isGivenName(word.lower) || lexicon.isSurname(word.lower);
  if (index > 0 && /^-$|^'$/.test(word.gap) && cores > 0)
    return word.shape !== 'lower' || needs.takesLower === true || lexicon.isGivenName(word.lower);
  if (word.shape === 'lower')
    return (
      needs.takesLower === true &&
      word.lower.length >= 3 &&
      (cores > 0 ? isKnown && !lexicon.isOrdinary(word.lower) : isKnown || !lexicon.isOrdinary(word.lower))
    );
  if (cores === 0 && needs.isTitled) return !lexicon.isHeading(word.lower) || isKnown;
  if (lexicon.isHeading(word.lower)) return false;
  return cores === 0 ? looksLikeName(report, index) : continuesName(report, index, isKnown);
}

function continuesName(report: ReportText, index: number, isKnown: boolean): boolean {
  const { words, lexicon } = report;
  const word = words[index];
  if (word === undefined) return false;
  const isOrdinary = lexicon.isOrdinary(word.lower);
  if (report.isMedicine(index) && !isKnown) return false;
  if (word.isShouted) return isKnown || (!isOrdinary && word.lower.length > 2);
  if (word.shape === 'capitals' && word.lower.length <= 3 && !isKnown) return false;
  return isKnown || !isOrdinary || lexicon.isGivenName(words[index - 1]?.lower ?? '');
}

/** A word that may be somebody's name though nothing announces it. */
export function looksLikeName(report: ReportText, index: number): boolean {
  const { words, lexicon } = report;
  const word = words[index];
  if (word === undefined || word.shape === 'lower' || word.lower.length < 3 || report.isMedicine(index))
    return false;
  if (lexicon.isHeading(word.lower) || functionWords.has(word.lower)) return false;
  if (!lexicon.isOrdinary(word.lower))
    return (
      word.shape !== 'capitals' ||
      word.lower.length > 4 ||
      lexicon.isSurname(word.lower) ||
      lexicon.isGivenName(word.lower)
    );
  return lexicon.isGivenName(word.lower) || lexicon.isSurname(word.lower);
}

export function isTitle(word: Word): boolean {
  return (
    !professions.has(word.lower) &&
    (careTitles.has(word.lower) || (civilTitles.has(word.lower) && word.lower.length > 1))
  );
}
