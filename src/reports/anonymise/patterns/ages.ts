/**
 * Ages of people. « depuis 3 ans », « contrôle à 2 ans », « âge osseux de 12 ans » are no ages: durations and measures
 * stay in the report.
 */
import type { Candidate } from '../span.ts';
import { numberWord } from './numberWords.ts';
import { scan, type Found, type Pattern } from './scan.ts';

const at = (text: string): RegExp => new RegExp(text, 'dgu');
const number = `(?:\\d{1,3}(?:[.,]\\d)?|${numberWord})`;
const half = '(?:\\s(?:et\\s)?(?:demie?|½|1/2))?';
const years = '(?:ans|annees|an|a)';
const months = '(?:mois|semaines|sem|jours)';
const person =
  '(?:patiente?|homme|femme|enfant|garcon(?:net)?|fille(?:tte)?|nourrisson|bebe|adolescente?|jeune|monsieur|madame|mme|dame|sujet|nouveau-ne|nouveau-nee|fils|mere|pere|frere|soeur|mari|epouse|agees?|ages?|agee|retraitee?|sportif|sportive|footballeur|ouvrier|interessee?|h|f|m|h/f)';

const patterns: readonly Pattern[] = [
  {
    ...kind('ages.labelled', 0.98, 62),
    find: at(
      `(?<=(?<!\\p{L})(?:agees?|ages?|agee|l'age) (?:d[e']|environ|actuellement|presque|pres de|plus de)\\s{0,2}(?:environ |pres de )?)(?<it>${number}[\\s-]{0,2}(?:${years}|${months})${half}(?:\\s(?:et\\s)?\\d{1,2}\\s?mois${half})?(?!\\p{L}))`,
    ),
    accept: isNoBoneAge,
  },
  {
    ...kind('ages.labelled', 0.97, 62),
    find: at(
      `(?<=(?<!\\p{L})(?:age|ages|age du patient|age de la patiente)\\s?[:=]\\s?)(?<it>${number}(?:[\\s-]{0,2}(?:${years}|${months})(?!\\p{L})${half}(?:\\s(?:et\\s)?\\d{1,2}\\s?mois)?)?)(?!\\d)`,
    ),
    accept: isNoBoneAge,
  },
  {
    ...kind('ages.ofPerson', 0.97, 61),
    find: at(
      `(?<=(?<!\\p{L})${person}(?:\\s\\p{L}+){0,3}?\\s?(?:[,(:/-]|\\bd[e']\\s?)\\s?)(?<it>${number}[\\s-]{0,2}(?:${years}|${months})${half}(?:\\s(?:et\\s)?\\d{1,2}\\s?mois${half})?(?!\\p{L}))`,
    ),
    accept: (found, text) => isNoDuration(found, text) && isNoBoneAge(found, text),
  },
  {
    ...kind('ages.chronological', 0.95, 62),
    find: at(
      `(?<=age (?:chronologique|civil|reel)\\s?(?:de|:|est de|=)?\\s?)(?<it>\\d{1,2}\\s?ans(?:\\s(?:et\\s)?\\d{1,2}\\s?mois)?|\\d{1,2}\\s?mois)`,
    ),
  },
  {
    ...kind('ages.years', 0.85, 55),
    find: at(
      `(?<![\\p{L}\\d]|\\d[.,/-])(?<it>\\d{1,3}[\\s-]{0,2}ans${half}(?:\\s(?:et\\s)?\\d{1,2}\\s?mois)?)(?!\\p{L})`,
    ),
    accept: (found, text) =>
      isNoDuration(found, text) &&
      isNoBoneAge(found, text) &&
      (Number.parseInt(found.it, 10) >= 16 || isOpening(found, text)),
  },
  {
    ...kind('ages.words', 0.85, 55),
    find: at(`(?<![\\p{L}-])(?<it>(?:${numberWord})[\\s-]ans${half})(?!\\p{L})`),
    accept: (found, text) =>
      isNoDuration(found, text) &&
      isNoBoneAge(found, text) &&
      (found.it.length > 12 || isOpening(found, text)),
  },
];

export function findAges(lower: string): Candidate[] {
  return scan(lower, patterns);
}

const duration =
  /(?:depuis|il y a|y a|pendant|durant|apres|dans|tous les|toutes les|controle a|controles? de|recul de|suivi (?:de|a|pendant)|evolution (?:de|sur)|sur|environ|delai de|bilan a|a|en|plus de|moins de|datant de|vieux de|vieille de|vieilles de|ancienne de|ancien de|anciennete de|remontant a|terme|des|les|derniers?|dernieres?|pose de|intervalle de|duree de|plus tard de|et|ou|risque (?:a|de)|survie a|prothese de|fracture de|douleurs? de|evoluant depuis)\s(?:environ\s|plus de\s|pres de\s|quelques\s|ces\s)?$/;

function isNoDuration(found: Found, text: string): boolean {
  const end = found.end;
  return (
    !duration.test(text.slice(Math.max(0, found.start - 40), found.start)) &&
    !/^\s?(?:apres|plus tard|auparavant|de suivi|de recul|d'evolution|post|d'intervalle|avant|de traitement|-\s?\d)/.test(
      text.slice(end, end + 16),
    )
  );
}

function isNoBoneAge(found: Found, text: string): boolean {
  return !/(?:age osseux|maturation|greulich|standard|planche|atlas|osseux)[^.\n]{0,40}$/.test(
    text.slice(Math.max(0, found.start - 50), found.start),
  );
}

/** « 8 ans, chute » at the beginning of a line or after a comma is somebody's age. */
function isOpening(found: Found, text: string): boolean {
  return /(?:^|[\n:;(,.]|-\s)\s*$/.test(text.slice(Math.max(0, found.start - 3), found.start));
}

function kind(source: string, confidence: number, weight: number) {
  return { type: 'AGE', source, confidence, weight } as const;
}
