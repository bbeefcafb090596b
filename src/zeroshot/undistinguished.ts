/**
 * What a sentence says more finely than the model answers: « fracture du scaphoïde » scores as any fracture, and its
 * region as any hand or wrist. Which words mean the same to the model is read from its folder: the phrases of a finding
 * that are not in its name, and the listed words that change no answer.
 */
import type { TextEmbedding } from '../embeddings/index.ts';
import type { Finding } from '../models/index.ts';
import { plainWords } from './plainWords.ts';

export interface Undistinguished {
  /** As typed. */
  readonly words: readonly string[];
  /** What the model answers about instead. */
  readonly finding: Finding;
}

export function undistinguishedIn(
  text: Pick<TextEmbedding, 'sentence' | 'words'>,
  findings: readonly Finding[],
  listed: readonly string[],
): Undistinguished[] {
  const sentence = text.words.map((word) => plainWords(word.typed).join(''));
  const [main] = findings;
  const idle = placesOfListed(sentence, listed);
  return findings
    .map((finding) => {
      const places = [...placesOfSynonyms(sentence, finding), ...(finding === main ? idle : [])];
      return { finding, words: typedAt(places, text) };
    })
    .filter((found) => found.words.length > 0);
}

/** Words `from` to `to` of the sentence, `to` not included. */
interface Place {
  readonly from: number;
  readonly to: number;
}

function placesOfListed(sentence: readonly string[], listed: readonly string[]): Place[] {
  const idle = new Set(listed.flatMap(plainWords));
  return sentence.flatMap((word, from) => (idle.has(word) ? [{ from, to: from + 1 }] : []));
}

/** The shortest phrases that occur (« scaphoïde » and not « du scaphoïde »), unless the name holds all their words. */
function placesOfSynonyms(sentence: readonly string[], { label, prompts }: Finding): Place[] {
  const named = new Set([...plainWords(label.fr), ...plainWords(label.en)]);
  const phrases = [...prompts.fr.positive, ...prompts.en.positive].map(plainWords);
  const found = phrases.flatMap((phrase) => placesOf(phrase, sentence));
  return found
    .filter((place) => !found.some((other) => isPartOf(other, place)))
    .filter(({ from, to }) => !sentence.slice(from, to).every((word) => named.has(word)));
}

function placesOf(phrase: readonly string[], sentence: readonly string[]): Place[] {
  return sentence.flatMap((_, from) =>
    phrase.length > 0 && phrase.every((word, at) => sentence[from + at] === word)
      ? [{ from, to: from + phrase.length }]
      : [],
  );
}

function isPartOf(part: Place, whole: Place): boolean {
  return part.from >= whole.from && part.to <= whole.to && part.to - part.from < whole.to - whole.from;
}

function typedAt(places: readonly Place[], { sentence, words }: Pick<TextEmbedding, 'sentence' | 'words'>) {
  const inOrder = [...places].sort((a, b) => a.from - b.from);
  const typed = inOrder.map(({ from, to }) => sentence.slice(words[from]?.start, words[to - 1]?.end));
  return [...new Set(typed)];
}
