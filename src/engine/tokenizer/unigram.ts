/**
 * A tokenizer of the XLM-R and CamemBERT family, from whichever file it was read: added tokens are found in the text as
 * typed, what lies between them is normalised, cut into stretches and segmented. Added tokens are no pieces, so that a
 * text whose normal form looks like one (« ＜/s＞ ») cannot forge a separator.
 */
import type { Normalise } from './charsmap.ts';
import type { Token, TokenizedSentence, Tokenizer } from './tokenizer.ts';
import { createSegment, type Piece } from './viterbi.ts';

export interface UnigramRule {
  readonly pieces: readonly Piece[];
  readonly unknownId: number;
  /** `<s>`, `<mask>`…: found literally, before anything else. */
  readonly added: ReadonlyMap<string, number>;
  readonly normalise: Normalise;
  /** A normalised text as the stretches that are segmented one by one, word marks in place. */
  readonly stretches: (text: string) => string[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

export function createUnigramTokenizer(rule: UnigramRule, maxTokens: number): Tokenizer {
  const { added, first, last, unknownId } = rule;
  const segment = createSegment(rule.pieces, unknownId);
  const literal = [...added.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const between = new RegExp(literal.length === 0 ? '(?!)' : `(${literal.join('|')})`, 'u');

  function encode(text: string): number[] {
    return text.split(between).flatMap((part) => {
      const id = added.get(part);
      return id === undefined ? rule.stretches(rule.normalise(part)).flatMap(segment) : [id];
    });
  }

  function tokenize(sentence: string): TokenizedSentence {
    const room = Math.max(0, maxTokens - first.length - last.length);
    const tokens: Token[] = [];
    let length = 0;
    let read = 0;
    for (const { 0: text, index } of sentence.matchAll(/\P{White_Space}+/gu)) {
      const pieces = encode(text);
      length += pieces.length;
      const id = pieces.includes(unknownId) ? null : (pieces[0] ?? null);
      tokens.push({ text, start: index, end: index + text.length, id });
      if (length <= room) read = tokens.length;
    }
    return { ids: [...first, ...encode(sentence).slice(0, room), ...last], tokens, read };
  }

  return { maxTokens, tokenize };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
