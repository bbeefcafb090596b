/** A report as every rule that looks at words sees it. */
import { foldText, type FoldedText } from '../text/foldText.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

export interface ReportText extends FoldedText {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  /** Words that are medicine where they stand: eponyms, and names after « signe de », « classification de ». */
  readonly isMedicine: (index: number) => boolean;
}

export function readReport(source: string, lexicon: Lexicon): ReportText {
  const folded = foldText(source);
  const words = wordsOf(folded);
  const medicine = markMedicine(words, lexicon, folded.lower);
  return { ...folded, words, lexicon, isMedicine: (index) => medicine[index] === 1 };
}

/** « Kellgren-Lawrence », « Kellgren et Lawrence », « Kellgren/Lawrence ». */
const joint = /^(?:[\s-]|'|\/|\s?-\s?)$/;

/** After these words a name is an eponym, whoever it is: « signe de Tartempion », « selon Tartempion ». */
const heads = new Set(
  `signe signes test tests classification classe type stade stades grade score index indice angle ligne maladie syndrome fracture fractures
  luxation lesion tubercule ligament kyste nodule nodules incidence cliche manoeuvre critere criteres methode technique voie intervention operation osteotomie
  prothese plaque vis clou broche broches embrochage appareil tige cupule atlas table echelle questionnaire zone zones triangle espace canal arcade
  muscle tendon fibre bursite bourse encoche foramen trou fossette epine crete apophyse articulation deformation deformite anomalie malformation
  tumeur sarcome osteochondrite osteochondrose dystrophie apophysite epiphysite selon d'apres machine logiciel marque systeme quotient rapport ratio formule regle regles variante eponyme phenomene patte attelle platre corset
  minerve orthese fixateur lame barre agrafe ancre implant cage`.split(/\s+/),
);
const between = new Set(['de', 'd', 'du', 'la', 'l', 'des', 'selon', 'et']);

function markMedicine(words: readonly Word[], lexicon: Lexicon, lower: string): Uint8Array {
  const marks = new Uint8Array(words.length);
  const isJoined = (index: number): boolean => joint.test(words[index]?.gap ?? '');
  for (let index = 0; index < words.length; index += 1) {
    const length = lexicon.eponyms.longest(words, index, isJoined);
    if (length > 0) marks.fill(1, index, index + length);
    else if (isAfterHead(words, index, lexicon)) marks[index] = 1;
    else if (
      marks[index - 1] === 1 &&
      /^(?:-|\/|\s?et\s?)$/.test(words[index]?.gap ?? '') &&
      words[index]?.shape === 'capital'
    )
      marks[index] = 1;
    const word = words[index];
    if (word !== undefined && marks[index] !== 1 && isStaged(word, lower)) marks[index] = 2;
  }
  return marks;
}

function isAfterHead(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  if (word === undefined || (word.shape !== 'capital' && word.shape !== 'mixed')) return false;
  if (lexicon.isGivenName(word.lower) && words[at + 1]?.shape === 'capital') return false;
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const before = words[index];
    const gap = words[index + 1]?.gap ?? '';
    if (before === undefined || !/^(?: |'|-| ?")$/.test(gap)) return false;
    if (before.shape === 'lower' && heads.has(before.lower)) return true;
    if (!between.has(before.lower)) return false;
  }
  return false;
}

/** « Xyz III », « Xyz 2 B »: a capitalised word with a grade after it is a classification. */
function isStaged(word: Word, lower: string): boolean {
  return (
    word.shape === 'capital' &&
    /^\s(?:stade|type|grade|[ivx]{2,4}\b(?!\.)|[1-5]\s?[a-d]?\b(?![\d/.,]))/.test(
      lower.slice(word.end, word.end + 10),
    )
  );
}
