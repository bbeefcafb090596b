/** A kind of house and its name: « CHU de Liège », « clinique Sainte-Élisabeth », « maison de repos Les Tilleuls ». Without a name it is none. */
import type { ReportText } from '../report.ts';
import type { Candidate } from '../span.ts';

/** Longest first. An acronym counts in capitals only. */
const kinds: readonly { readonly find: RegExp; readonly isAcronym: boolean }[] = [
  {
    isAcronym: false,
    find: /(?<!\p{L})(?:groupe(?:ment)? hospitalier|grand hopital|centre hospitalier(?: universitaire| regional| general| intercommunal| neurologique| specialise| psychiatrique)*|cliniques? universitaires?|hopita(?:l|ux)(?: universitaires?| general| regional| militaire| prive| cantonal| civil| local| erasme| d'instruction des armees| de jour| des enfants)*|polycliniques?|policlinique|cliniques?|centre (?:medical|d'imagerie(?: medicale)?|de radiologie|de sante|de reeducation|de readaptation|de soins|de revalidation|de consultation|medico-social|medico-chirurgical|de traumatologie|orthopedique|de convalescence|d'examens|public d'action sociale|psychiatrique|du sport|sportif|de jour)|cabinet (?:medical|de radiologie|de kinesitherapie|d'imagerie|de groupe|dentaire|infirmier)|cabinet|maisons? (?:de repos(?: et de soins)?|de retraite|medicale|de sante|de soins|de convalescence)|institut(?: medico-chirurgical| de reeducation| medical| national| medico-educatif| de readaptation)?|laboratoires?|pharmacie|fondation|residence(?: services)?|foyer|home|ehpad|seigneurie|hospice|sanatorium|clinic|kliniek|ziekenhuis|hospital|krankenhaus|spital|ecole|lycee|college|athenee|universite|creche|service d'imagerie|imagerie medicale|radiologie|mutuelle|mutualite|caserne|club|societe|entreprise|ets|dispensaire|maternite|ime|centre)(?!\p{L})/giu,
  },
  {
    isAcronym: true,
    find: /(?<![\p{L}-])(?:CHU|CHR|CHRU|CHRSM|CHC|CHM|CHI|CHIC|CHIREC|CHPG|CHUV|CHUB|CHwapi|CHWAPI|CHL|CHEM|CHNP|CHD|CHG|CHS|CH|GHU|GHT|GHdC|GHDC|GH|HUG|HUDERF|HIA|HFR|RHNe|EHC|HRC|AP-?HP|AP-?HM|HCL|UCL|ULB|UZ|AZ|EHPAD|USLD|SSR|MRS|MR|CPAS|CCAS|IMP|IME|MAS|CRF|CTR|CNRF|EPS|CIM|SCM|SELARL|SNCB|SNCF)(?![\p{L}])/gu,
  },
];

/** Kinds of house that are ordinary words: only a name in capitals straight after makes an institution. */
const vague =
  /^(?:centre|cabinet|home|foyer|institut|laboratoires?|fondation|radiologie|imagerie medicale|residence|clubs?|ecole|college|lycee|societe|entreprise|ets|mutuelle|mutualite|universite|pharmacie|service d'imagerie|cliniques?|groupe|caserne|mr|mas|mrs|ctr|cim|ch|az|imp|ssr|gh|ime|crf|chi|eps|uz)$/i;
const links = new Set('de du des d la le les l aux au et en sur saint sainte st ste'.split(' '));
const titles = new Set('dr docteur pr prof professeur mme madame monsieur m mr mlle drs'.split(' '));

export function findInstitutions(report: ReportText): Candidate[] {
  const found: Candidate[] = [];
  for (const { find, isAcronym } of kinds) {
    for (const match of report.text.matchAll(find)) {
      const end = nameEnd(report, match.index + match[0].length, match[0]);
      if (
        end === null ||
        (isAcronym && /^(?:MR|CH|UZ|AZ)$/.test(match[0]) && /\d/.test(report.text.slice(match.index, end)))
      )
        continue;
      found.push({
        start: match.index,
        end,
        type: 'INSTITUTION',
        confidence: vague.test(match[0]) ? 0.85 : 0.95,
        weight: 86,
        source: 'institutions.kind',
      });
    }
  }
  return [...found, ...hospitalNames(report), ...saints(report)];
}

/** Where the proper name after a kind of house ends, null when there is none. */
function nameEnd({ words, lexicon, text }: ReportText, from: number, kind: string): number | null {
  const first = words.findIndex(({ start }) => start >= from);
  if (first < 0) return null;
  let end: number | null = null;
  for (let index = first; index < Math.min(words.length, first + 8); index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const gap = index === first ? text.slice(from, word.start) : word.gap;
    if (!/^(?:[ '-]|' |"| "|" )$/.test(gap) || titles.has(word.lower)) break;
    if (word.shape === 'lower') {
      if (!links.has(word.lower)) break;
      continue;
    }
    if (
      word.isShouted &&
      lexicon.isOrdinary(word.lower) &&
      !links.has(word.lower) &&
      !/^(?:saint|sainte|st|ste|notre|dame)$/.test(words[index - 1]?.lower ?? '')
    )
      break;
    if (links.has(word.lower) && word.lower.length > 1 && !word.isShouted) continue;
    if (gap !== '-' && lexicon.isHeading(word.lower)) break;
    if (word.shape === 'capital' && word.lower.length === 1 && end === null) break;
    if (word.isShouted && links.has(word.lower)) continue;
    end = word.end;
  }
  return end !== null && vague.test(kind) && isDescribed(text.slice(from, end)) ? null : end;
}

/** « Clinique : Douleur », « Centre De Gravité ». */
function isDescribed(name: string): boolean {
  return /^\s?:/.test(name) || /^ (?:De|Du|D') [a-z]/.test(name);
}

function hospitalNames({ words, lexicon }: ReportText): Candidate[] {
  return words.flatMap((word, index) => {
    if (word.shape === 'lower') return [];
    const length = lexicon.hospitals.longest(words, index, (next) => /^[ '-]$/.test(words[next]?.gap ?? ''));
    const end = words[index + length - 1]?.end;
    if (length === 0 || end === undefined) return [];
    return [
      {
        start: word.start,
        end,
        type: 'INSTITUTION' as const,
        confidence: 0.85,
        weight: 49,
        source: 'institutions.listed',
      },
    ];
  });
}

/** « Saint-Luc », « Ste-Anne » that no town, street or title claims. */
function saints({ text }: ReportText): Candidate[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}-])(?:Saint|Sainte|St|Ste|SAINT|SAINTE|Sint|Notre)(?:-| |\. ?)(?:[A-Z][\p{L}]+)(?:-[A-Z]?[\p{L}]+)*/gu,
    ),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'INSTITUTION' as const,
    confidence: 0.7,
    weight: 40,
    source: 'institutions.saint',
  }));
}
