/** The words of a folded text: runs of letters, with what stands before each and whether its case says anything. */
import type { FoldedText } from './foldText.ts';

export type WordCase = 'lower' | 'capital' | 'capitals' | 'mixed';

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly shape: WordCase;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** First of its line, of its sentence, or after a colon or a bullet: its capital says nothing. */
  readonly isFirst: boolean;
  /** In a line that is all capitals. */
  readonly isShouted: boolean;
}

const letters = /[A-Za-z\u0370-\u1fff\u2c00-\ufffd]+/g;

export function wordsOf({ text, lower }: Pick<FoldedText, 'text' | 'lower'>): Word[] {
  const shouted = shoutedLines(text);
  const words: Word[] = [];
  let before = 0;
  for (const match of text.matchAll(letters)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(before, start);
    words.push({
      text: match[0],
      lower: lower.slice(start, end),
      start,
      end,
      shape: shapeOf(match[0]),
      gap,
      isFirst: words.length === 0 || isBreak(gap, words.at(-1)?.text ?? ''),
      isShouted: shouted(start),
    });
    before = end;
  }
  return words;
}

/** A full stop after one letter or a title ends no sentence: « J. Dupont ». */
function isBreak(gap: string, before: string): boolean {
  if (/[\n:!?;•*>"«]|(?:^|\s)-\s/.test(gap)) return true;
  return gap.includes('.') && before.length > 2;
}

function shapeOf(word: string): WordCase {
  if (/^[a-z]+$/.test(word)) return 'lower';
  if (/^[A-Z]+$/.test(word)) return word.length > 1 ? 'capitals' : 'capital';
  return /^[A-Z][a-z]+$/.test(word) ? 'capital' : 'mixed';
}

function shoutedLines(text: string): (at: number) => boolean {
  const ends: number[] = [];
  const flags: boolean[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    start += line.length + 1;
    ends.push(start);
    const capitals = line.match(/[A-Z]/g)?.length ?? 0;
    const small = line.match(/[a-z]/g)?.length ?? 0;
    flags.push(capitals > 0 && small <= capitals * 0.15);
  }
  let index = 0;
  return (at) => {
    if (index > 0 && at < (ends[index - 1] ?? 0)) index = 0;
    while (index < ends.length - 1 && at >= (ends[index] ?? Infinity)) index += 1;
    return flags[index] ?? false;
  };
}
