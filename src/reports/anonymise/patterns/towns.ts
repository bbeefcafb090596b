/** Towns and countries by list, and what stands after « domicilié à », « né à », whether a list knows it or not. */
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';

const joined = /^(?:[ '-]|' |- )$/;
const resident =
  /(?:domicilie(?:\(?e\)?)?s? (?:a|au|aux|en)|demeurant (?:a|au|en)|habit(?:e|ant|ait) (?:a |au |en |dans |pres de )?|resid(?:e|ant|ait) (?:a|au|en|dans)|reside a|originaire (?:de|d'|du|des)|nee? (?:le .{6,25} )?(?:a|au|en)|vi(?:t|vant) (?:a|au|en)|ville (?:de|d'|:)|commune (?:de|d'|:)|localite ?:?|lieu de naissance ?:|pays ?:?|canton d[ue']|province d[ue']|region d[e']|rentre d[ue'] |retour d[ue'] |voyage (?:a|au|en)|sejour (?:a|au|en)|transfere(?:e)? (?:de|d')|venant d[e']|provenance de|village d[e']|adresse ?:|fait a|etabli a)\s?(?:l'|la |le |les )?$/;
const afterTo = /(?:^|[\s(])(?:a|de|d'|sur|vers|en|au|du|chez|pres de)\s?$/;

export function findTowns(report: ReportText): Candidate[] {
  const { words, lexicon, lower } = report;
  const found: Candidate[] = [];
  const isJoined = (index: number): boolean => joined.test(words[index]?.gap ?? '');
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.shape === 'lower' || word.lower.length < 2) continue;
    const before = lower.slice(Math.max(0, word.start - 60), word.start);
    const isResident = resident.test(before);
    const known = lexicon.places.longest(words, index, isJoined);
    const any =
      known > 0 ? known : afterTo.test(before) ? lexicon.smallTowns.longest(words, index, isJoined) : 0;
    const accepted =
      known > 0
        ? isTelling(report, index, known, before)
        : any > 0 && (isResident || (/(?:^|[\s(])a\s$/.test(before) && !isCommon(report, index, any)));
    if (accepted) {
      found.push(town(report, index, known || any, isResident ? 0.97 : 0.9, 48, 'towns.listed'));
      index += (known || any) - 1;
    } else if (
      isResident &&
      !lexicon.isHeading(word.lower) &&
      word.lower.length > 2 &&
      (!lexicon.isOrdinary(word.lower) || !word.isShouted)
    ) {
      const length = properLength(report, index);
      found.push(town(report, index, length, 0.8, 47, 'towns.resident'));
      index += length - 1;
    }
  }
  return found;
}

/** In a line of capitals, and beside a given name, a town's name is often something else. */
function isTelling(report: ReportText, index: number, length: number, before: string): boolean {
  const { words, lexicon } = report;
  if (report.isMedicine(index) && !/(?:^|\s)a\s$/.test(before)) return false;
  if (length > 1) return true;
  const word = words[index];
  if (word === undefined || word.lower.length < 3) return false;
  if (lexicon.isOrdinary(word.lower)) return /(?:^|\s)a\s$/.test(before);
  return true;
}

function isCommon({ words, lexicon }: ReportText, index: number, length: number): boolean {
  return words.slice(index, index + length).every(({ lower }) => lexicon.isOrdinary(lower)) && length === 1;
}

function properLength({ words }: ReportText, index: number): number {
  let length = 1;
  while (length < 5) {
    const next = words[index + length];
    if (next === undefined || !/^[ '-]$/.test(next.gap)) break;
    const isLink =
      /^(?:sur|sous|en|le|la|les|lez|de|du|des|l|d|aux?|et)$/.test(next.lower) && next.gap === '-';
    if (!isLink && next.shape === 'lower') break;
    length += 1;
  }
  return length;
}

function town(
  { words }: ReportText,
  index: number,
  length: number,
  confidence: number,
  weight: number,
  source: string,
): Candidate {
  const start = words[index]?.start ?? 0;
  const end = words[index + length - 1]?.end ?? start;
  return { start, end, type: 'LOCATION', confidence, weight, source };
}
