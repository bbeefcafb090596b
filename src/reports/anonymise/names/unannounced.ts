/**
 * Names that nothing announces: a given name beside a surname, a capital where French puts none, a line that holds a
 * name and nothing else. Lists help, but a word that is neither French nor medicine, and bears a capital in the middle
 * of a sentence, needs no list.
 */
import type { Word } from '../../text/words.ts';
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';
import { isTitle, looksLikeName, readName, type NameRun } from './grammar.ts';
import { candidate } from './titled.ts';
import { functionWords, particles } from './vocabulary.fr.ts';

export function findUnannounced(report: ReportText): Candidate[] {
  const found: Candidate[] = [...signatureLines(report)];
  for (let index = 0; index < report.words.length; index += 1) {
    const run = beginsName(report, index) ? readName(report, index, { isTitled: false }) : null;
    if (run === null) continue;
    const judged = judge(report, run);
    if (judged === null) continue;
    found.push(candidate(report, run, 'PERSON', judged.source, judged.confidence, judged.weight));
    index = run.to;
  }
  return found;
}

/** A particle, an initial, or a word that may be a name. */
function beginsName(report: ReportText, index: number): boolean {
  const { words } = report;
  const word = words[index];
  if (word === undefined || word.shape === 'lower' || isTitle(word)) return false;
  if (word.text.length === 1) return report.text[word.end] === '.' && looksLikeName(report, index + 1);
  if (particles.has(word.lower) && word.lower.length > 1)
    return words[index + 1]?.gap !== undefined && looksLikeName(report, index + 1) && !word.isFirst;
  return looksLikeName(report, index);
}

interface Judged {
  readonly source: string;
  readonly confidence: number;
  readonly weight: number;
}

function judge(report: ReportText, run: NameRun): Judged | null {
  const { words, lexicon } = report;
  const parts = words
    .slice(run.from, run.to + 1)
    .filter(({ lower }) => lower.length > 1 && !particles.has(lower));
  const isGiven = parts.some(({ lower }) => lexicon.isGivenName(lower));
  const unknown = parts.filter(({ lower }) => !lexicon.isOrdinary(lower));
  const hasInitial = words.slice(run.from, run.to + 1).some(({ text }) => text.length === 1);
  const first = parts[0];
  if (first === undefined || lexicon.eponyms.longest(words, run.from, () => true) > run.to - run.from + 1)
    return null;
  const isPlace =
    lexicon.places.longest(words, run.from, (next) => /^[ '-]$/.test(words[next]?.gap ?? '')) >=
    run.to - run.from + 1;
  if (
    parts.length > 1 &&
    isGiven &&
    (unknown.length > 0 || parts.every(({ lower }) => lexicon.isGivenName(lower) || lexicon.isSurname(lower)))
  ) {
    return isPlace ? null : { source: 'names.pair', confidence: 0.9, weight: 52 };
  }
  if (parts.length === 1 && lexicon.isTerm(first.lower)) return null;
  if (hasInitial && unknown.length > 0) return { source: 'names.initial', confidence: 0.85, weight: 51 };
  if (isPlace || first.isShouted) return shoutedSurname(report, run, parts);
  if (first.shape === 'capitals' && unknown.length > 0 && first.lower.length > 4)
    return { source: 'names.capitals', confidence: 0.75, weight: 44 };
  if (words[run.from]?.isFirst === true) {
    return parts.length > 1 && unknown.length === parts.length
      ? { source: 'names.shape', confidence: 0.6, weight: 43 }
      : firstOfSentence(report, run, first);
  }
  if (first.shape === 'mixed' && parts.length === 1 && !lexicon.isSurname(first.lower))
    return /^(?:Mc|Mac|De|Van|Le|La|Du|O)[A-Z][a-z]+$/.test(first.text)
      ? { source: 'names.shape', confidence: 0.6, weight: 43 }
      : null;
  if (unknown.length > 0)
    return {
      source: lexicon.isSurname(first.lower) ? 'names.surname' : 'names.shape',
      confidence: 0.6,
      weight: 43,
    };
  return isGiven && first.shape === 'capital' ? { source: 'names.given', confidence: 0.6, weight: 42 } : null;
}

/** At the head of a sentence every word has a capital: only a name that is no French word counts, before a verb or alone. */
function firstOfSentence({ words, lexicon, lower }: ReportText, run: NameRun, first: Word): Judged | null {
  if (lexicon.isOrdinary(first.lower) || run.to > run.from) return null;
  const after = lower.slice(words[run.to]?.end ?? 0, (words[run.to]?.end ?? 0) + 24);
  const acts =
    /^,? (?:est|a|presente|se|ne|n'|consulte|souffre|signale|rapporte|decrit|nous|vient|va|avait|etait|sera|doit|peut|boite|tolere|reste|dit|s'est|s'|me|m')\b/.test(
      after,
    );
  const isKnown = lexicon.isGivenName(first.lower) || lexicon.isSurname(first.lower);
  return acts && (isKnown || first.lower.length > 4)
    ? { source: 'names.subject', confidence: isKnown ? 0.7 : 0.55, weight: 42 }
    : null;
}

/** In capitals only lists tell, and a word that is no French word beside one of them. */
function shoutedSurname({ lexicon }: ReportText, _run: NameRun, parts: readonly Word[]): Judged | null {
  const [first] = parts;
  if (first?.isShouted !== true) return null;
  const isListed = parts.every(
    ({ lower }) => !lexicon.isOrdinary(lower) && (lexicon.isSurname(lower) || lexicon.isGivenName(lower)),
  );
  return isListed ? { source: 'names.listed', confidence: 0.6, weight: 41 } : null;
}

const line = /[^\n]+/g;

/** « Fatoumata Ouédraogo » alone on its line, « A. Delvaux », « VANDERMEULEN C. ». */
function signatureLines(report: ReportText): Candidate[] {
  const { lower, words, lexicon } = report;
  const found: Candidate[] = [];
  let index = 0;
  for (const match of lower.matchAll(line)) {
    const end = match.index + match[0].length;
    while ((words[index]?.start ?? Infinity) < match.index) index += 1;
    const from = index;
    while ((words[index]?.start ?? Infinity) < end) index += 1;
    const own = words.slice(from, index);
    if (own.length < 2 || own.length > 5 || !/^[\s.,;:*_-]*[\p{L}.,' -]+[\s.,;*_-]*$/u.test(match[0]))
      continue;
    const cores = own.filter(({ lower: each }) => each.length > 1 && !particles.has(each));
    const isNames = own.every((word, at) => word.shape !== 'lower' || particles.has(word.lower) || at < 0);
    const isClean = cores.every(
      (word) => !lexicon.isHeading(word.lower) && !functionWords.has(word.lower) && !isTitle(word),
    );
    const isStrange =
      cores.some(({ lower: each }) => !lexicon.isOrdinary(each)) &&
      cores.every(
        (word) =>
          !lexicon.isOrdinary(word.lower) || lexicon.isGivenName(word.lower) || lexicon.isSurname(word.lower),
      );
    const isMedicine = own.some((_, at) => report.isMedicine(from + at));
    const first = own[0];
    if (first === undefined || !isNames || !isClean || !isStrange || isMedicine || cores.length === 0)
      continue;
    if (lexicon.places.longest(words, from, () => true) >= own.length) continue;
    found.push(candidate(report, { from, to: index - 1 }, 'PERSON', 'names.line', 0.75, 45));
  }
  return found;
}
