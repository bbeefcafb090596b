/** Names after a title: « Dr J. Van den Broeck », « Mme Petit », « DrDupont », « Drs A. Roy et B. Lamy », « kiné Dubois ». */
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';
import { looksLikeName, readName, type NameRun } from './grammar.ts';
import { roleOfCivil } from './roles.ts';
import { careTitles, civilTitles, pluralTitles, professions, titleLinks } from './vocabulary.fr.ts';

export function findTitled(report: ReportText): Candidate[] {
  const { words } = report;
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const glued = gluedName(report, index);
    if (glued !== null) found.push(glued);
    if (!isTitleHere(report, index)) continue;
    const run = nameAfter(report, index);
    if (run === null) continue;
    const type = careTitles.has(word.lower) ? 'PERSON' : roleOfCivil(report, index, run);
    const source = professions.has(word.lower) ? 'names.profession' : 'names.titled';
    for (const each of [run, ...others(report, run, pluralTitles.has(word.lower))])
      found.push(candidate(report, each, type, source));
  }
  return found;
}

function isTitleHere(report: ReportText, index: number): boolean {
  const { words, text, lexicon } = report;
  const word = words[index];
  const next = words[index + 1];
  if (
    word === undefined ||
    next === undefined ||
    report.isMedicine(index) ||
    !(careTitles.has(word.lower) || civilTitles.has(word.lower))
  )
    return false;
  if (!/^\.?\s{0,3}(?:\n\s*)?$|^\s?: ?$|^\. ?: ?$|^\) ?$|^ ?\($|^\(e?s?\) $/.test(next.gap)) return false;
  if (/\d\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) && word.lower.length < 3)
    return false;
  switch (word.lower) {
    case 'm':
      return (
        (word.text === 'M' && (next.gap.startsWith('.') || next.gap === ' ')) ||
        (next.gap.startsWith('.') && next.shape !== 'lower')
      );
    case 'me':
      return word.text === 'Me' && next.shape !== 'lower' && !word.isShouted;
    case 'mm':
      return word.text === 'MM' && next.gap.startsWith('.');
    case 'pr':
    case 'mr':
    case 'pre':
      return word.text !== word.text.toUpperCase() || !lexicon.isOrdinary(next.lower);
    case 'inf':
    case 'ide':
      return next.shape === 'capital' && !lexicon.isOrdinary(next.lower);
    default:
      return true;
  }
}

function nameAfter(report: ReportText, title: number): NameRun | null {
  const { words, lexicon } = report;
  const word = words[title];
  let at = title + 1;
  while (at < words.length && isLink(report, at)) at += 1;
  const next = words[at];
  // Another title, nearer to the name, has the name.
  if (word === undefined || next === undefined || (at > title + 1 && isTitleHere(report, at - 1)))
    return null;
  if (professions.has(word.lower))
    return looksLikeName(report, at) && !lexicon.isOrdinary(next.lower)
      ? readName(report, at, { isTitled: true })
      : named(report, at);
  return readName(report, at, { isTitled: true, takesLower: word.lower !== 'm' && word.lower !== 'me' });
}

/** « l’infirmière Claire Petit »: ordinary words, but a given name first. */
function named(report: ReportText, at: number): NameRun | null {
  const { words, lexicon } = report;
  const next = words[at];
  const isGiven =
    next !== undefined &&
    next.shape !== 'lower' &&
    !next.isShouted &&
    lexicon.isGivenName(next.lower) &&
    !lexicon.isHeading(next.lower);
  return isGiven ? readName(report, at, { isTitled: true }) : null;
}

function isLink({ words }: ReportText, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  if (/^(?:le|la|l)$/.test(word.lower)) return careTitles.has(next.lower) && !professions.has(next.lower);
  return (
    (titleLinks.has(word.lower) && word.lower.length > 2 && word.shape === 'lower') ||
    (careTitles.has(word.lower) && !professions.has(word.lower))
  );
}

/** « et Martin », « / Lamy », « , Roy ». */
function others(report: ReportText, first: NameRun, isPlural: boolean): NameRun[] {
  const { words, lexicon } = report;
  const runs: NameRun[] = [];
  let last = first;
  for (let count = 0; count < 6; count += 1) {
    let at = last.to + 1;
    const link = words[at];
    const isEt = link?.lower === 'et' && link.gap === ' ';
    if (isEt) at += 1;
    const next = words[at];
    if (next === undefined || next.shape === 'lower') break;
    const gap = isEt ? (next.gap === ' ' ? 'et' : '') : next.gap;
    if (gap !== 'et' && !/^(?:\s?[,/&;-]\s?|\. ?[,/&-] ?)$/.test(gap)) break;
    const isSure =
      !lexicon.isOrdinary(next.lower) &&
      !report.isMedicine(at) &&
      (next.shape !== 'capitals' || next.lower.length > 4) &&
      lexicon.places.longest(words, at, () => false) === 0;
    if (!((isPlural && looksLikeName(report, at)) || (isSure && !/^\s?[,;]/.test(gap)))) break;
    const run = readName(report, at, { isTitled: isPlural });
    if (run === null) break;
    runs.push(run);
    last = run;
  }
  return runs;
}

/** « DrDupont », « MmeLefevre », « DRDUPONT ». */
function gluedName({ words, lexicon }: ReportText, index: number): Candidate | null {
  const word = words[index];
  const match =
    /^(?:(Dr|Drs|Pr|Prof|Docteur|Professeur|Me|Mme|Mlle|Mr|M|Madame|Monsieur|Mademoiselle)(?=[A-Z][a-z]|[A-Z]{2})|(DR|MME|MLLE|DOCTEUR|MADAME|MONSIEUR|dr|mme|mlle|madame|monsieur|docteur)(?=[a-zA-Z]{3}))/.exec(
      word?.text ?? '',
    );
  if (word === undefined || match === null) return null;
  const rest = word.lower.slice(match[0].length);
  const isCased = match[1] !== undefined && match[1] !== 'M' && match[1] !== 'Me';
  const isOneWord =
    lexicon.isOrdinary(word.lower) || lexicon.isGivenName(word.lower) || lexicon.isSurname(word.lower);
  if (
    rest.length < 2 ||
    (!isCased &&
      (isOneWord ||
        !(lexicon.isSurname(rest) || lexicon.isGivenName(rest) || /^(?:mme|mlle)/i.test(word.text))))
  )
    return null;
  const run = { from: index, to: index };
  const type = civilTitles.has(match[0].toLowerCase()) ? 'PATIENT' : 'PERSON';
  return {
    start: word.start + match[0].length,
    end: words[run.to]?.end ?? word.end,
    type,
    confidence: 0.9,
    weight: 92,
    source: 'names.glued',
  };
}

export function candidate(
  { words }: ReportText,
  run: NameRun,
  type: 'PATIENT' | 'PERSON',
  source: string,
  confidence = 0.95,
  weight = 92,
): Candidate {
  return {
    start: words[run.from]?.start ?? 0,
    end: words[run.to]?.end ?? 0,
    type,
    confidence,
    weight,
    source,
  };
}
