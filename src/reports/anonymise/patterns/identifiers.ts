/** Numbers that stand for a person, a stay, an examination, a carer, an account or a car. */
import type { Candidate } from '../span.ts';
import { hasEanKey, hasIbanKey, hasLuhnKey, hasNirKey, hasNissKey } from './keys.ts';
import { scan, type Found, type Pattern } from './scan.ts';

const at = (text: string): RegExp => new RegExp(text, 'dgu');
const numbered = '(?:n°|n o|no|nr|nbr|num|numero|#|№)';
const named =
  "(?:ipp|nda|nip|niss|inami|riziv|rpps|adeli|nir|ins|nss|finess|siret|siren|avs|rcc|gln|mrn|uid|patient id|id patient|patientid|id|identifiant|identification|matricule|accession|acc|acces|dossier|doss|sejour|venue|passage|admission|examen|exam|ex|demande|prescription|ordonnance|requisition|reference|ref|v/ref|n/ref|facture|mutuelle|mutualite|affiliation|affilie|assure|registre national|reg\\.? nat\\.?|rn|securite sociale|secu|s\\.s\\.|carte d'identite|carte vitale|passeport|permis|titre de sejour|compte|chassis|serie|lot|archive|archivage|film|cliche|protocole|pacs|ris|dmi|dpi|agrement|ordre|inscription|police|contrat|sinistre|etiquette|code[- ]barres|episode|hospitalisation|vendeur|immatriculation|immatriculee?|plaque d'immatriculation|vehicule|study|etude|serie|instance)";
const link = `(?:\\s(?:du |de la |de l'|de |d'|au )?(?:patiente?|dossier|examen|national|sejour|admission|accession|identification|medical|radiologique|interne|unique|permanent|hospitalier|local|securite sociale|securite|sociale|registre|registre national|demande|carte|identite|mutuelle|assure|affiliation|etude|inami|rpps|medecin|prescripteur|vitale)){0,3}`;
const value =
  '(?:[a-z0-9]{1,6}[\\s]?[./_-]?)?[a-z0-9]*\\d[a-z0-9]*(?:\\s?[/_-]\\s?[a-z0-9]+|\\.\\d[a-z0-9]*|\\s\\d{2,})*';

function isNumberLike({ it }: Found): boolean {
  return it.replace(/[^\d]/g, '').length >= 3 && !/^(?:19|20)\d{2}$/.test(it);
}

const patterns: readonly Pattern[] = [
  {
    ...kind('identifiers.uid', 0.99, 95),
    find: at('(?<![\\d.])[0-2](?:\\.(?:0|[1-9]\\d*)){5,}(?![\\d])'),
    accept: ({ it }) => it.length >= 16,
  },
  {
    ...kind('identifiers.iban', 0.97, 94),
    find: at('(?<![a-z\\d])[a-z]{2}\\d{2}(?:[\\s-]?[a-z0-9]{4}){3,7}(?:[\\s-]?[a-z0-9]{1,3})?(?![a-z\\d])'),
    accept: ({ it }) => /\d{6}/.test(it.replace(/[\s-]/g, '')) && (it.match(/\d/g) ?? []).length >= 12,
  },
  {
    ...kind('identifiers.niss', 0.95, 80),
    find: at(
      '(?<![\\d.,/-])\\d{2}[.\\s/-]{0,2}\\d{2}[.\\s/-]{0,2}\\d{2}\\s?[-.\\s/]\\s?\\d{3}\\s?[-.\\s/]?\\s?\\d{2}(?!\\d|[.,/]\\d)',
    ),
    accept: ({ it }) => it.replace(/\D/g, '').length === 11 && !/^0[1-9](?:[\s.]\d\d){4}$/.test(it.trim()),
  },
  {
    ...kind('identifiers.nir', 0.95, 81),
    find: at(
      '(?<![\\d.,/-])[1278][\\s.]?\\d{2}[\\s.]?(?:0[1-9]|1[0-2]|[2-9]\\d)[\\s.]?(?:\\d{2}|2[ab])[\\s.]?\\d{3}[\\s.]?\\d{3}(?:[\\s./-]{0,2}\\d{2})?(?!\\d)',
    ),
  },
  {
    ...kind('identifiers.avs', 0.97, 82),
    find: at('(?<!\\d)756[.\\s]?\\d{4}[.\\s]?\\d{4}[.\\s]?\\d{2}(?!\\d)'),
  },
  {
    ...kind('identifiers.inami', 0.96, 81),
    find: at('(?<![\\d./-])\\d[\\s./-]?\\d{5}[\\s./-]\\d{2}[\\s./-]\\d{3}(?!\\d)'),
  },
  {
    ...kind('identifiers.labelled', 0.96, 78),
    find: at(
      `(?<![\\p{L}])(?:${numbered}\\s?)?${named}${link}\\.?\\s{0,2}(?:${numbered}\\.?)?\\s{0,2}(?:[:=#]|est|n°|est le)\\s{0,3}(?<it>${value})(?![a-z0-9])`,
    ),
    accept: isNumberLike,
  },
  {
    ...kind('identifiers.labelled', 0.93, 77),
    find: at(
      `(?<![\\p{L}])${named}${link}\\s?${numbered}?\\.?\\s{0,2}(?<it>[a-z]{0,4}[-/]?\\d[\\d]{3,}(?:[./-][a-z0-9]+)*|\\d{2,}(?:[./-]\\d{2,})+)(?![a-z0-9])`,
    ),
    accept: isNumberLike,
  },
  {
    ...kind('identifiers.numbered', 0.9, 64),
    find: at(
      `(?<![\\p{L}])${numbered}\\s?(?:${named}${link})?\\s?:?\\s?(?<it>[a-z]{0,4}[-/]?\\d{3,}(?:[./-]?[a-z0-9]+)*|\\d{1,4}(?:[\\s.]\\d{3,})+)(?![a-z0-9])`,
    ),
    accept: isNumberLike,
  },
  { ...kind('identifiers.run', 0.85, 57), find: at('(?<![\\d.,\\p{L}]|\\d[/-])\\d{7,20}(?![\\d]|[.,]\\d)') },
  {
    ...kind('identifiers.code', 0.85, 57),
    find: at('(?<![\\p{L}\\d])[a-z]{1,5}[-_/]?\\d{5,}[a-z]?(?:[-_/]\\d+)*(?![\\p{L}\\d])'),
  },
  {
    ...kind('identifiers.code', 0.85, 57),
    find: at('(?<![\\p{L}\\d])(?:[a-z]{1,4}[-_/])?(?:19|20)\\d{2}[-_/]\\d{4,}(?:[-_/]\\d+)*(?![\\p{L}\\d])'),
  },
  {
    ...kind('identifiers.code', 0.8, 56),
    find: at('(?<![\\p{L}\\d])(?:[a-z]{1,4}[-_/])\\d{2,}[-_/]\\d{3,}(?:[-_/]\\d+)*(?![\\p{L}\\d])'),
  },
  {
    ...kind('identifiers.record', 0.9, 79),
    find: at(
      '(?<=(?<![\\p{L}])(?:p\\.?v\\.?|proces[- ]verbal)\\s?(?:n°|no|:)?\\s{0,2})(?<it>[a-z0-9]+(?:[./-][a-z0-9]+){2,})(?![\\p{L}\\d])',
    ),
    accept: isNumberLike,
  },
  {
    ...kind('identifiers.plate', 0.9, 66),
    find: at('(?<![\\p{L}\\d-])(?:[1-9]-[a-z]{3}-\\d{3}|[a-z]{2}-\\d{3}-[a-z]{2})(?![\\p{L}\\d-])'),
  },
  {
    ...kind('identifiers.plate', 0.9, 66),
    find: at(
      '(?<=(?:immatricul[a-z]{0,6}|plaque|vehicule)\\s?:?\\s(?:n°\\s?)?)(?<it>(?:[1-9][\\s-]?[a-z]{3}[\\s-]?\\d{3}|[a-z]{2}[\\s-]?\\d{3}[\\s-]?[a-z]{2}|[a-z]{2}[\\s-]?\\d{3,6}|\\d{2,4}[\\s-]?[a-z]{2,3}[\\s-]?\\d{2}))(?![\\p{L}\\d])',
    ),
  },
];

export function findIdentifiers(lower: string): Candidate[] {
  return scan(lower, patterns).map((found) => ({
    ...found,
    confidence: hasAnyKey(lower.slice(found.start, found.end)) ? 0.99 : found.confidence,
  }));
}

function hasAnyKey(text: string): boolean {
  return (
    hasNissKey(text) ||
    hasNirKey(text) ||
    hasEanKey(text) ||
    hasLuhnKey(text) ||
    (/^[a-z]/.test(text) && hasIbanKey(text))
  );
}

function kind(source: string, confidence: number, weight: number) {
  return { type: 'IDENTIFIER', source, confidence, weight } as const;
}
