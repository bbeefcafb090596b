/** Telephones and faxes of Belgium, France, Luxembourg, Switzerland and elsewhere; mail and web addresses. */
import type { Candidate } from '../span.ts';
import { scan, type Pattern } from './scan.ts';

const at = (text: string): RegExp => new RegExp(text, 'dgu');
const label =
  '(?:tel(?:ephone)?s?|t|gsm|fax|telecopie|telecopieur|mobile|portable|port|bip|poste|dect|secretariat|phone|natel|joignable au|appeler(?: le| au)?|contacter(?: le| au)?|rdv(?: au)?|rendez-vous(?: au)?|ligne directe|urgences|numero de (?:telephone|gsm|tel))';
const domain = '(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\\.){1,5}[a-z]{2,12}';
const gap = '[\\s./-]{0,2}';

const patterns: readonly Pattern[] = [
  {
    ...web('contacts.mail', 90),
    find: at(`[a-z0-9][a-z0-9._%+-]{0,63}\\s?(?:@|\\(at\\)|\\[at\\])\\s?${domain}`),
  },
  {
    ...web('contacts.mail', 89),
    find: at('[a-z0-9]+(?: ?[._] ?[a-z0-9]+){0,3} ?@ ?[a-z0-9-]+(?: ?\\. ?[a-z]{2,}){1,3}(?![a-z])'),
  },
  { ...web('contacts.url', 88), find: at('(?:https?|ftp)\\s?:\\s?//[^\\s<>"«»]+[^\\s<>"«».,;:)]') },
  { ...web('contacts.url', 87), find: at('(?<![a-z0-9@.])www\\.[^\\s<>"«»]+[^\\s<>"«».,;:)]') },
  {
    ...web('contacts.url', 86),
    find: at(
      `(?<![a-z0-9@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,60})\\.){1,4}(?:be|fr|com|net|org|eu|lu|ch|nl|de|io|info|care|health|brussels|vlaanderen|bzh|paris)(?:/[^\\s,;)]*)?(?![a-z0-9])`,
    ),
    accept: ({ it }) => it.length >= 6,
  },
  {
    ...phone('contacts.labelled', 0.97, 75),
    find: at(
      `(?<!\\p{L})${label}\\.?(?:\\s(?:direct|portable|bureau|fixe|prive|pro))?\\s?(?:n°|no|:|\\.|=|/fax|et fax)?\\s?:?\\s{0,3}(?<it>\\+?\\(?\\d[\\d\\s./()+-]{2,22}\\d)(?![\\d])`,
    ),
    accept: ({ it }) => {
      const digits = it.replace(/\D/g, '').length;
      return digits >= 3 && digits <= 15 && !it.slice(0, 3).includes('\n');
    },
  },
  {
    ...phone('contacts.labelled', 0.9, 74),
    find: at(`(?<=(?:tel|fax|gsm|telephone)[^\\n]{0,30}(?:/|ou|et|-)\\s?)(?<it>0\\d[\\d\\s./-]{5,14}\\d)`),
  },
  {
    ...phone('contacts.international', 0.97, 76),
    find: at(
      `(?<![\\d\\p{L}])(?:\\+|00)\\s?[1-9]\\d{0,2}${gap}(?:\\(\\s?0\\s?\\)${gap})?\\d{1,4}(?:${gap}\\d{2,4}){1,5}(?!\\d)`,
    ),
    accept: ({ it }) => it.replace(/\D/g, '').length >= 8,
  },
  {
    ...phone('contacts.french', 0.97, 73),
    find: at(`(?<![\\d\\p{L}]|\\d[.,/-])0[1-9](?:[\\s./-]{0,2}\\d{2}){4}(?!\\d|[./-]\\d)`),
  },
  {
    ...phone('contacts.belgian', 0.95, 69),
    find: at(
      `(?<![\\d\\p{L}]|\\d[.,/-])\\(?0(?:4\\d{2}|[1-9]\\d?)\\)?\\s?[/.\\s-]\\s?\\d{2,3}(?:[\\s.-]?\\d{2}){2}(?:[\\s.-]?\\d{2})?(?!\\d|[./-]\\d)`,
    ),
    accept: ({ it }) => it.replace(/\D/g, '').length >= 9 && it.replace(/\D/g, '').length <= 10,
  },
  {
    ...phone('contacts.swiss', 0.95, 69),
    find: at(`(?<![\\d\\p{L}]|\\d[.,/-])0\\d{2}[\\s./-]\\d{3}[\\s.-]\\d{2}[\\s.-]\\d{2}(?!\\d)`),
  },
  {
    ...phone('contacts.luxembourg', 0.9, 61),
    find: at(
      `(?<![\\d\\p{L}]|\\d[.,/-])(?:621|628|661|671|691|26|27|44|45|47|48|49)[\\s.-]\\d{2,3}[\\s.-]\\d{2,3}(?:[\\s.-]\\d{2,3})?(?!\\d|[.,/-]\\d|\\s?(?:mm|cm|%|kv|mg|ans))`,
    ),
    accept: ({ it }) => it.startsWith('6') || /^\d\d[\s.-]\d\d[\s.-]\d\d([\s.-]\d\d)?$/.test(it),
  },
  {
    ...phone('contacts.scanned', 0.8, 60),
    find: at(`(?<![\\d\\p{L}])0[\\doli]{1,3}(?:[\\s./-][\\doli]{2,3}){3,4}(?![\\d\\p{L}])`),
    accept: ({ it }) => (it.match(/\d/g) ?? []).length >= 7,
  },
];

export function findContacts(lower: string): Candidate[] {
  return scan(lower, patterns);
}

function web(source: string, weight: number) {
  return { type: 'URL', source, confidence: 0.99, weight } as const;
}

function phone(source: string, confidence: number, weight: number) {
  return { type: 'PHONE', source, confidence, weight } as const;
}
