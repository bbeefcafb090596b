/** Streets with their numbers, postcodes with their towns, towns after « à », countries. */
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';
import { scan, type Found, type Pattern } from './scan.ts';

const at = (text: string): RegExp => new RegExp(text, 'dgu');
const house = '\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-fA-F](?![\\p{L}])))?(?:\\s?[/-]\\s?\\d{1,4})?';
const box =
  '(?:[\\s,]{1,3}(?:b(?:oi)?te|bte|bus|bt|app?t?\\.?|appartement|etage|bat(?:iment)?\\.?)\\s?[A-Z]?\\d{0,4})?';
const telling =
  '[Rr]ue|RUE|[Aa]venue|AVENUE|[Aa]v\\.|AV\\.|[Aa]v|AV|[Bb]oulevard|BOULEVARD|[Bb]o?u?l?v?d\\.?|BD|BLD|[Cc]haussee|CHAUSSEE|[Cc]hee\\.?|[Cc]hemin|CHEMIN|[Cc]h\\.|CH\\.|[Cc]he?m\\.|[Ii]mp(?:asse|\\.)|IMPASSE|[Aa]llees?|ALLEE|[Aa]ll\\.|[Qq]uai|QUAI|[Ss]quare|SQUARE|[Ss]q\\.|[Rr]te\\.?|[Dd]reve|DREVE|[Vv]enelle|[Rr]uelle|[Ss]entier|[Ff]aubourg|[Ff]bg\\.?|[Ll]otissement|[Ll]ot\\.|[Ee]splanade|[Rr]ond-[Pp]oint|[Ll]ieu-?\\s?dit|LIEU-DIT|[Hh]ameau|[Pp]romenade|[Tt]raverse|[Pp]lace|PLACE|[Pp]l\\.|PL\\.|[Rr]oute|ROUTE|[Cc]los|CLOS|[Rr]esidence|RESIDENCE|[Rr]es\\.|[Gg]rand-?[Rr]ue|[Gg]rand-?[Pp]lace|[Mm]ontee|[Vv]ia|[Pp]asserelle|[Pp]arvis|[Cc]our|[Cc]ite|[Tt]hier|[Vv]oie|VOIE|[Cc]ours|COURS|[Pp]assage|PASSAGE';
const link =
  "(?:de la|de l'|du|des|de|d'|aux?|a la|a l'|sur|sous|en|le|la|les|l'|lez|van|von|der|den|et|DE LA|DE L'|DU|DES|DE|D'|AUX?|LE|LA|LES|L')";
const proper =
  "(?:[A-Z][\\p{L}]*\\.?(?:[-'][\\p{L}]+)*|\\d{1,2}(?:er)?(?:[ -](?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))(?: \\d{4})?)";
const name = `(?:${link}[ ]?){0,3}${proper}(?:[ -](?:${link}[ ]?){0,2}${proper}){0,4}`;

const patterns: readonly Pattern[] = [
  {
    ...kind('places.street', 0.97, 84),
    find: at(
      `(?<![\\p{L}\\d.,/])(?<it>(?:${house},? )?(?:${telling}) ${name}(?:,? (?:n°\\s?)?(?!\\d{4,5} [A-Z])${house}(?!\\d|[.,/]\\d|\\s?(?:mm|cm|ans|%)|,? (?:${telling}) ))?${box})`,
    ),
    accept: isStreet,
  },
  {
    ...kind('places.street', 0.9, 83),
    find: at(
      `(?<![\\p{L}\\d.,/])(?<it>${house},? (?:rue|avenue|av\\.|bd\\.?|boulevard|chaussee|chemin|impasse|allee|quai|place|route|cours|clos|square|drève|dreve|ruelle) [a-z' -]{3,40}?)(?=[,;.\\n]|\\s\\d|$)`,
    ),
  },
  {
    ...kind('places.street', 0.9, 82),
    find: at(
      `(?<![\\p{L}\\d])(?<it>(?:rue|avenue|chaussee|boulevard|chemin|allee|impasse|place|quai|route|square) [a-z' -]{3,30}?,? ${house}(?=[,;\\n]| a \\d| - \\d| \\d{4}))`,
    ),
  },
  {
    ...kind('places.street', 0.9, 82),
    find: at(
      `(?<![\\p{L}\\d])(?<it>[A-Z][\\p{L}]+(?:[ -][A-Z][\\p{L}]+){0,2}(?:straat|laan|steenweg|weg|plein|dreef|strasse|stras|str\\.|gasse|allee|platz)(?: (?:n° ?)?${house}(?!\\d))?${box})`,
    ),
    accept: ({ it }) => !/^(?:Norweg|Unterweg)/.test(it),
  },
  {
    ...kind('places.street', 0.9, 82),
    find: at(
      `(?<![\\p{L}\\d])(?<it>[A-Z][\\p{L}]{2,}(?:straat|laan|steenweg|weg|plein|dreef|strasse|gasse|platz)(?: ${house}(?!\\d))?${box})`,
    ),
  },
  {
    ...kind('places.box', 0.9, 81),
    find: at(
      '(?<![\\p{L}])(?<it>(?:B\\.?P\\.?|C\\.?P\\.?|CS|Boite [Pp]ostale|Case [Pp]ostale|TSA) ?\\d{1,6}(?:[ -]?\\d{2,3})?)(?![\\d])',
    ),
    accept: ({ it }) => !/^CS ?\d{1,2}$/.test(it),
  },
  {
    ...kind('places.postcode', 0.95, 80),
    find: at(
      "(?<![\\p{L}\\d.,/-])(?<it>(?:(?:B|BE|F|FR|L|LU|CH|D|NL)[ -]{1,3}\\d{4,5}|\\d{5}|[1-9]\\d{3})[ ,-]{1,2}(?:[A-Z][\\p{L}]+|L'|Le |La |Les )(?:(?:[ '-]|-(?:sur|en|le|la|les|lez|sous|aux?|de|du|des|l'|d'|et|ten|op|aan)-| (?:sur|sous|en|lez) )?[A-Z][\\p{L}]+){0,4}(?: (?:[Cc]edex|CEDEX)(?: \\d{1,2})?)?)",
    ),
  },
  {
    ...kind('places.postcode', 0.9, 79),
    find: at('(?<=(?:code postal|cp|npa|zip)\\s?:?\\s?)(?<it>\\d{4,5})(?!\\d)'),
  },
  { ...kind('places.postcode', 0.9, 79), find: at('(?<![\\p{L}\\d])(?<it>(?:B|F|L|CH|D)-\\d{4,5})(?!\\d)') },
  {
    ...kind('places.cedex', 0.9, 78),
    find: at(
      "(?<![\\p{L}\\d])(?<it>[A-Z][\\p{L}'-]+(?: [A-Z][\\p{L}'-]+)? (?:[Cc]edex|CEDEX)(?: \\d{1,2})?)",
    ),
  },
];

export function findPlaces(report: ReportText): Candidate[] {
  return scan(report.text, patterns).filter(
    (found) => found.source !== 'places.postcode' || isTown(report, found),
  );
}

/** These words are no streets by themselves: « en cours », « voie de Kocher », « place » ; only an address has a number. */
function isStreet({ it }: Found): boolean {
  const isVague =
    /^(?:\d+[^a-zA-Z]{1,3})?(?:[Vv]oie|VOIE|[Cc]ours|COURS|[Pp]assage|PASSAGE|[Cc]our|[Cc]ite|[Vv]ia|[Mm]ontee|[Tt]raverse|[Cc]h\.|[Pp]lace|PLACE|[Cc]los|CLOS|[Rr]es\.|[Bb]d|AV|[Aa]v|[Rr]oute|ROUTE|[Pp]l\.)\s/.test(
      it,
    );
  if (!isVague) return true;
  return (
    /\d/.test(it) ||
    /^(?:[Pp]lace|[Cc]h\.|[Bb]d|[Aa]v|[Rr]oute|[Cc]los|[Cc]ours) (?:de la |de l'|du |des |de |d')?[A-Z]/.test(
      it,
    )
  );
}

/** « 2019 Fracture » is a year and a heading. */
function isTown({ words, lexicon }: ReportText, { start, end }: Candidate): boolean {
  const own = words.filter((word) => word.start >= start && word.end <= end && word.lower.length > 2);
  const index = words.findIndex((word) => word.start >= start && word.lower.length > 2);
  if (own.length === 0) return false;
  if (lexicon.smallTowns.longest(words, index, (next) => /^[ '-]$/.test(words[next]?.gap ?? '')) > 0)
    return true;
  return (
    own.every(({ lower }) => !lexicon.isHeading(lower)) &&
    !own.every(({ lower }) => lexicon.isOrdinary(lower))
  );
}

function kind(source: string, confidence: number, weight: number) {
  return { type: 'LOCATION', source, confidence, weight } as const;
}
