/**
 * Where a sentence names a finding, by what the model folder says of it: the words of its name in any ending
 * (« fracturé » for « fracture »), and its reference phrases. A phrase that denies it without naming it (« os intact »)
 * is a mention of its absence.
 */
import type { Finding } from '../../models/index.ts';
import { plainWords } from '../plainWords.ts';

export interface Mentions {
  /** Patterns over plain words, one space between them. */
  readonly named: readonly RegExp[];
  readonly absence: readonly RegExp[];
}

type Named = Pick<Finding, 'id' | 'label' | 'prompts'>;

/** Shorter words have no ending that may be cut without meeting other words. */
const shortestStem = 5;

export function mentionsOf(finding: Named, all: readonly Named[]): Mentions {
  const { fr, en } = finding.prompts;
  return {
    named: [
      ...phrasePatterns([...fr.positive, ...en.positive]),
      ...stemsOf(finding, all).map((stem) => new RegExp(String.raw`\b${stem}\w*`, 'g')),
    ],
    absence: phrasePatterns([...fr.negative, ...en.negative]),
  };
}

/** By one of its phrases, or by every long word of its name in one language, in any ending and order. */
export function isNamedWhole(sentence: string, { label, prompts: { fr, en } }: Named): boolean {
  const words = plainWords(sentence);
  const isSaid = (name: string): boolean => {
    const stems = stemsIn(name);
    return stems.length > 0 && stems.every((stem) => words.some((word) => word.startsWith(stem)));
  };
  const phrases = [fr, en].flatMap(({ positive, negative }) => [...positive, ...negative]);
  const text = words.join(' ');
  return (
    isSaid(label.fr) || isSaid(label.en) || phrasePatterns(phrases).some((each) => text.search(each) !== -1)
  );
}

/** The longest first, so that « plaque et vis » is one mention. */
function phrasePatterns(phrases: readonly string[]): RegExp[] {
  return [...new Set(phrases.map((phrase) => plainWords(phrase).join(' ')))]
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => new RegExp(String.raw`\b${phrase}\b`, 'g'));
}

/** A word that stands in several names belongs to the shortest: « fracture » is no « plusieurs fractures ». */
function stemsOf(finding: Named, all: readonly Named[]): string[] {
  const shorter = all.filter((other) => other.id !== finding.id && nameLength(other) < nameLength(finding));
  const taken = new Set(shorter.flatMap(nameStems));
  return nameStems(finding).filter((stem) => !taken.has(stem));
}

function nameStems({ label }: Named): string[] {
  return stemsIn(`${label.fr} ${label.en}`);
}

function stemsIn(name: string): string[] {
  return [...new Set(plainWords(name).map(stemOf))].filter((stem) => stem.length >= shortestStem);
}

function nameLength({ label }: Named): number {
  return plainWords(label.fr).length;
}

/** « fracture », « fracturé », « fractures », "fractured" meet at « fractur ». */
function stemOf(word: string): string {
  return word.replace(/(?:es|e|s)$/, '');
}
