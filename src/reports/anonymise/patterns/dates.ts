/**
 * Dates in every way reports write them. Hours stay outside, relative dates (« il y a trois mois ») are left. The text is
 * folded and in lower case. A date may be cut by the end of a line, and a scanner may have read l for 1 and o for 0.
 */
import { numberWord, yearWord } from './numberWords.ts';
import { scan, type Found, type Pattern } from './scan.ts';
import type { Candidate } from '../span.ts';

const month =
  '(?:janvier|janv|jan|fevrier|fevr|fev|feb|mars|mrs|avril|avr|mai|juin|juillet|juil|jul|aout|septembre|sept|sep|octobre|oct|novembre|nov|decembre|dec|januari|februari|maart|mei|juni|juli|augustus|oktober|january|february|march|april|may|june|july|august|september|october|november|december)';
const weekday =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\\.?,?\\s+)?';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const monthNumber = '(?:0?[1-9]|1[0-2])';
const year = '(?:(?:19|20)\\d{2})';
const dayWord = `(?:1\\s?er|premier|${day}|${numberWord})`;
const before = '(?<![\\d\\p{L}]|\\d[.,/-])';
const after = '(?![\\d]|[.,/-]\\d|\\p{L})';
const at = (text: string): RegExp => new RegExp(text, 'dgu');

const cue =
  "(?:\\ble|\\bdu|\\bau|\\bde|\\bdepuis|\\bdepuis le|\\bce|\\bne le|\\bnee le|\\bdate|\\bet|\\bjusqu'au|\\bavant le|\\bapres le|\\bdatee? du|\\ben date du|\\brx|\\birm|\\bscanner|\\bradio|\\bradiographies?)\\s*:?\\s*\\(?";
/** Of these a number of four figures is no year. */
const noYear =
  /(?:version|classification|criteres?|norme|modele|iso|ref|n°|no|lot|dtm|acr|eular|oms|euros?|who|cotation|code|kv|mas|ua|uh|hu)\s*:?\s*$/;
const unit =
  /^\s*(?:mm|cm|m\b|mg|ml|ui|gy|mgy|ugy|cgy|%|kv|ma|mas|uh|hu|euros?|€|ans|jours|pas\b|x\s*\d|×|\*\s*\d|pixels?)/;

const patterns: readonly Pattern[] = [
  {
    ...kind('dates.numeric', 0.99, 70),
    find: at(
      `${before}${weekday}${day}\\s?([./-])\\s{0,2}${monthNumber}\\s?\\1\\s{0,2}(?:${year}|\\d{2})${after}`,
    ),
  },
  {
    ...kind('dates.mixed', 0.9, 69),
    find: at(`${before}${day}\\s?[./_-]\\s{0,2}${monthNumber}\\s?[./_-]\\s{0,2}${year}${after}`),
  },
  {
    ...kind('dates.spaced', 0.9, 68),
    find: at(`${before}(?:0[1-9]|[12]\\d|3[01])\\s(?:0[1-9]|1[0-2])\\s${year}${after}(?!\\s\\d)`),
  },
  {
    ...kind('dates.scanned', 0.85, 67),
    find: at(
      '(?<![\\p{L}\\d.,])[\\doli|]{1,2}[./-][\\doli|]{1,2}[./-](?:[12iIl|][09o][\\doli|sb]{2})(?![\\p{L}\\d])',
    ),
    accept: ({ it }) => (it.match(/\d/g) ?? []).length >= 4,
  },
  {
    ...kind('dates.iso', 0.99, 71),
    find: at(
      `${before}(?<it>${year}\\s?([./-])\\s?${monthNumber}\\s?\\2\\s?${day})(?=t\\d|[^\\d]|$)(?![./-]\\d)`,
    ),
  },
  {
    ...kind('dates.compact', 0.85, 66),
    find: at(
      `(?<=(?:date|naissance|ne le|nee le|dob|ddn|examen|du|le)\\s*:?\\s*)(?<![\\d.])${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    ),
  },
  {
    ...kind('dates.written', 0.99, 72),
    find: at(
      `(?<![\\p{L}\\d])${weekday}${dayWord}[\\s-]{0,3}(?:de\\s)?${month}(?!\\p{L})(?:\\.(?=\\s?\\d))?(?:[\\s,./-]{0,3}(?:(?:de l'an|an)\\s)?(?:${year}|\\d{2}(?!\\d|\\s?(?:[:h]|ans|mm|cm|%|mg))|'\\d{2}|${yearWord}(?!\\p{L}))(?!\\d))?`,
    ),
    accept: ({ it }) => !/^(?:une?|deux|trois)\s/.test(it) || /\d|mil/.test(it),
  },
  {
    ...kind('dates.monthAndYear', 0.97, 65),
    find: at(
      `(?<![\\p{L}\\d])${month}(?!\\p{L})\\.?[\\s,./-]{1,3}(?:${year}(?!\\d)|'\\d{2}(?!\\d)|${yearWord}(?!\\p{L}))`,
    ),
  },
  {
    ...kind('dates.monthAndYear', 0.95, 64),
    find: at(`${before}${monthNumber}\\s?[./-]\\s?${year}${after}`),
  },
  {
    ...kind('dates.month', 0.7, 60),
    find: at(
      `(?<=(?:\\ben|\\bdepuis|\\bdebut|\\bfin|\\bmi|\\bcourant|\\bmois d[e']|\\bd[e']|\\bvers|\\bjusqu'en|\\bpour|\\bet|\\ba)[\\s-]+)(?<it>janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\\p{L})`,
    ),
    accept: (found, text) =>
      !/\b(?:a|et)\s+$/.test(text.slice(Math.max(0, found.start - 4), found.start)) ||
      /^(?:janvier|fevrier|avril|juin|juillet|septembre|octobre|novembre|decembre)$/.test(found.it),
  },
  {
    ...kind('dates.rangeStart', 0.9, 63),
    find: at(
      `${before}(?<it>${day}|1\\s?er)(?=\\s{0,2}(?:au|et|ou|-|/|a|,)\\s{0,2}(?:le\\s)?${dayWord}\\s${month}(?!\\p{L}))`,
    ),
  },
  {
    ...kind('dates.rangeStart', 0.9, 63),
    find: at(`(?<=\\bdu\\s)(?<it>${day})(?=\\s(?:au|et)\\s${day}[./-]${monthNumber}[./-])`),
  },
  {
    ...kind('dates.season', 0.85, 61),
    find: at(
      `(?<![\\p{L}\\d])(?:ete|hiver|automne|printemps|noel|paques|toussaint|pentecote|ascension|rentree)(?:\\s(?:de\\s)?)${year}(?!\\d)`,
    ),
  },
  {
    // Two figures each, and no month that a score could be: « 28/02 » alone.
    ...kind('dates.dayAndMonth', 0.7, 57),
    find: at('(?<![\\p{L}\\d.,/-])(?:0[1-9]|[12]\\d|3[01])/0[1-9](?![\\d/]|[.,]\\d|\\s?(?:mm|cm|%))'),
    accept: isNoScore,
  },
  {
    ...kind('dates.dayAndMonth', 0.75, 58),
    find: at(
      `(?<=${cue})(?<![\\d.,/])(?<it>${day}[./]${monthNumber})(?![\\d/]|[.,]\\d|\\s?(?:mm|cm|%|a\\b|eme|e\\b))`,
    ),
    accept: (found, text) => !/^(?:[1-5]\/5|[1-3]\/3|1\/[234])$/.test(found.it) && isNoScore(found, text),
  },
  {
    ...kind('dates.dayAndMonth', 0.75, 58),
    find: at(
      `(?<![\\p{L}\\d.,/])(?<it>${day}/${monthNumber})(?=\\s(?:au|et)\\s${day}/${monthNumber}(?:\\s|[.,]|/${year}))`,
    ),
    accept: isNoScore,
  },
  {
    ...kind('dates.year', 0.75, 50),
    find: at(`(?<![\\p{L}\\d]|\\d[.,/-])(?<it>(?:19[1-9]\\d|20[0-4]\\d))(?![\\d\\p{L}]|[.,/]\\d|-\\d{3})`),
    accept: (found, text) =>
      !noYear.test(text.slice(Math.max(0, found.start - 16), found.start)) &&
      !unit.test(text.slice(found.start + 4, found.start + 14)),
  },
  {
    ...kind('dates.year', 0.8, 50),
    find: at(`(?<=\\b(?:en|annee|depuis|de|l'an|vers)\\s)(?<it>${yearWord})(?!\\p{L}|\\s(?:mm|ans))`),
    accept: ({ it }) => it.includes('mil') && it.length > 10,
  },
];

export function findDates(lower: string): Candidate[] {
  return scan(lower, patterns);
}

/** « scores 2/4 et 3/4 », « consolidé aux 3/4 » are shares of something. */
function isNoScore({ start }: Found, text: string): boolean {
  return !/(?:scores?|grades?|stades?|cotations?|force|testing|eva|rapport|acuite|consolidee?s?)\b[^.\n]{0,18}$/.test(
    text.slice(Math.max(0, start - 32), start),
  );
}

function kind(source: string, confidence: number, weight: number) {
  return { type: 'DATE', source, confidence, weight } as const;
}
