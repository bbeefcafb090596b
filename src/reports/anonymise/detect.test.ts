import { beforeAll, describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './loadLexicon.ts';
import type { PatientFacts } from './span.ts';
import { readTagged, writeTagged } from './testing.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

/** The text as tagged by us, from the text as tagged by hand. */
function tagged(truth: string, patient?: PatientFacts): string {
  const { text } = readTagged(truth);
  return writeTagged(text, detect(text, lexicon, patient));
}

describe('names after titles', () => {
  it.each([
    'Vu avec le docteur <PERSON John Dupont>.',
    'Madame <PATIENT Okonkwo> est venue seule.',
    'Mme <PATIENT Szczepańska> présente une gonarthrose.',
    'Mademoiselle <PATIENT Xhonneux>, chute ce jour.',
    'Docteur <PERSON Ngo Bikoï>',
    'Prof <PERSON Vandenbroucke> prévenu.',
    'Prof. <PERSON A. Delvaux-Roy> prévenu.',
    'Monsieur <PATIENT Quintart> boite.',
    'Dr <PERSON Hrabosky>, Pr <PERSON Ouedraogo>, M. <PATIENT Tshibangu>.',
    'Dr. <PERSON J.-P. Van den Eynde>',
    'Dr <PERSON J. Delacroix>',
    'Dr<PERSON Dupont> et Mme<PATIENT Lefevre>',
    'M.<PATIENT Dupont> revient.',
    'Drs <PERSON A. Morel> et <PERSON B. Vanhove>',
    'Dr <PERSON Lemmens> / Dr <PERSON Kaya>',
    'Me <PERSON Delbrouck>, avocat',
    'l’infirmière <PERSON Sophie Lambert> et le kiné <PERSON Vandamme>',
    'la sage-femme <PERSON Durand>',
    'Signé : <PERSON Dr Paul Etienne>'.replace('<PERSON Dr Paul Etienne>', 'Dr <PERSON Paul Etienne>'),
    'cc : Dr <PERSON Maes>, Dr <PERSON El Amrani>',
    'Médecin prescripteur : <PERSON DUBOIS Marie-Christine>',
    'Nom : <PATIENT DE LA FONTAINE> Prénom : <PATIENT Anne-Sophie> Né le : <DATE 12/03/1950>',
    'Patiente : <PATIENT Ben Youssef Leïla>, née <PATIENT Haddad> le <DATE 1er avril 1961>',
    'Monsieur le Docteur <PERSON van der Meulen>,',
    'Mme <PATIENT d’Artagnan> et M. <PATIENT O’Brien>',
    'MME <PATIENT PETIT> PRESENTE UNE FRACTURE DU SCAPHOIDE',
    'dr <PERSON kowalski> et mme <PATIENT lejeune>',
    'Dr <PERSON Petit> Radiologue',
    'Adressée par le Dr <PERSON Blanc>.',
    'Opéré par <PERSON Vandenbosch> en <DATE 2015>.',
    'Dr <PERSON Weber> : fracture Weber B.',
    'Monsieur <PATIENT Colles> a une fracture de Pouteau-Colles.',
    'Mme <PATIENT Garden> : fracture Garden III.',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('names that nothing announces', () => {
  it.each([
    'Examen discuté avec <PERSON Fatoumata Ouédraogo>.',
    'Radiographie relue par <PERSON Nguyễn Văn Hùng>.',
    'Conclusion : gonarthrose.\n<PERSON Jean DUPONT>\nRadiologue',
    'Conclusion : gonarthrose.\n<PERSON A. Vanderstichelen>',
    'Le dossier de <PERSON Krystyna Wójcik> est complet.',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('dates', () => {
  it.each([
    'le <DATE 12/3/2019>',
    'le <DATE 1/3/19>',
    'le <DATE 12-03-2019>',
    'le <DATE 1.2.2020>',
    'en <DATE 12/2018>',
    'le <DATE 12/03/2019>, le <DATE 12.03.2019>, le <DATE 12 mars 2019>',
    'le <DATE 2019-03-12>T10:22',
    'le <DATE 1er avril 2020> à 14h30',
    'le <DATE 3 févr. 2020>',
    'du <DATE 12> au <DATE 15 mars 2019>',
    'depuis <DATE mars 2019>',
    'opéré en <DATE 2012>',
    'le <DATE douze mars deux mille dix-neuf>',
    'le <DATE 12\nmars 2019>',
    'vu le <DATE 12/03>',
    'il y a trois mois, depuis hier, dans 6 semaines',
    'force 4/5, L4-L5, 12.5 degrés, stade 3/4, 2/3 inférieur',
    'Examen du <DATE l2/O3/2019>',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('ages', () => {
  it.each([
    'Patiente de <AGE 68 ans>.',
    'Patient âgé de <AGE 68ans>.',
    'Homme de <AGE soixante-huit ans>.',
    'Nourrisson de <AGE 3 mois et demi>.',
    'Mme <PATIENT Petit>, <AGE 92 ans>, chute.',
    'Douleur depuis 3 ans, opérée il y a 10 ans, contrôle à 2 ans.',
    'Âge osseux de 12 ans selon Greulich et Pyle.',
    'Âge : <AGE 45>',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('numbers that stand for somebody', () => {
  it.each([
    'NISS <IDENTIFIER 56.07.03-123.45>',
    'registre national : <IDENTIFIER 56070312345>',
    'INAMI : <IDENTIFIER 1-12345-67-890>',
    'RPPS <IDENTIFIER 10001234567>',
    'IPP : <IDENTIFIER 8001234567>',
    'N° de dossier : <IDENTIFIER RX-2019/00451>',
    'NIR <IDENTIFIER 1 56 07 75 123 456 78>',
    'IBAN <IDENTIFIER BE68 5390 0754 7034>',
    'plaque <IDENTIFIER 1-ABC-234>',
    'UID <IDENTIFIER 1.2.840.113619.2.55.3.604688119>',
    'accession <IDENTIFIER A1234567>',
    'numéro <IDENTIFIER 12345678>',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('telephones, mail, web', () => {
  it.each([
    'Tél. : <PHONE 02/764.11.11>',
    'Tél <PHONE 0475/12.34.56> Fax <PHONE 02 764 11 12>',
    '<PHONE 01 42 34 56 78>',
    '<PHONE +32 475 12 34 56>',
    '<PHONE +33 (0)1 42 34 56 78>',
    'Tél. <PHONE +352 26 12 34 56>',
    'Tél. <PHONE 021 314 11 11>',
    'GSM : <PHONE 0495123456>',
    'écrire à <URL jean.dupont@chu-liege.be> ou <URL www.chu.be/rx>',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('places and institutions', () => {
  it.each([
    'Domicilié <LOCATION av. Hippocrate 10>, <LOCATION 1200 Bruxelles>',
    'Adresse : <LOCATION 12 rue de la République>, <LOCATION 69002 Lyon>',
    '<LOCATION Rue de la Loi 16>, <LOCATION B-1000 Bruxelles>',
    '<LOCATION 3 bis, bd Saint-Michel>',
    'habite à <LOCATION Trifouilly-les-Oies>',
    'revient du <LOCATION Maroc>',
    'Vue au <INSTITUTION CHU de Liège>.',
    'opéré à la <INSTITUTION clinique Sainte-Élisabeth>',
    '<INSTITUTION Cliniques universitaires Saint-Luc>',
    'vit à la <INSTITUTION maison de repos Les Tilleuls>',
    'examen clinique normal, centre de rotation, service de radiologie',
  ])('%s', (truth) => {
    expect(tagged(truth)).toBe(truth);
  });
});

describe('the patient that the header names', () => {
  it.each<[string, PatientFacts]>([
    ['<PATIENT Vanderlinden> a chuté.', { family: 'Vanderlinden' }],
    ['<PATIENT Vanderlindne> a chuté.', { family: 'Vanderlinden' }],
    ['Bonne évolution de <PATIENT Éléonore>.', { given: 'Eleonore' }],
    ['Fracture Garden III chez <PATIENT Garden>.', { family: 'Garden' }],
    ['<PATIENT DUPONT-MOREAU Jean>', { family: 'Dupont Moreau', given: 'Jean' }],
    ['Dossier <IDENTIFIER 45-12>.', { id: '4512' }],
  ])('%s', (truth, patient) => {
    expect(tagged(truth, patient)).toBe(truth);
  });
});
