/**
 * Words that were read to lines that can be blacked out. What is read is never the whole text: a line goes on, from a word
 * that was read, for as long as there is ink beside it, and has a margin, so that no edge of a letter stays.
 */
import type { TextBox, TextLine } from './protocol.ts';

export interface Word {
  readonly box: TextBox;
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
}

/** What bones are read as: one or two signs, or words that the reader itself does not believe. */
const fewestSigns = 3;
const leastConfidence = 40;
/** Of the box of a word: letters cover a fifth to a half of it. */
const leastInk = 0.1;
/** Shares of the height of a line. */
const farthestGap = 1.6;
const margin = 0.3;

export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Not 0 where a thin stroke is. */
  readonly strokes: Uint8Array;
}

export function textLines(words: readonly Word[], ink: Ink): TextLine[] {
  const told = words
    .filter((word) => isTold(word) && hasInk(word.box, ink))
    .map(({ box, text }) => ({ box: grown(box, ink), words: [{ text, left: box.left }] }));
  return joined(told)
    .map(({ box, words: read }) => ({ box: widened(box, ink), text: textOf(read) }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

function isTold({ text, confidence, box }: Word): boolean {
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isFlat = box.right - box.left >= (box.bottom - box.top) / 2;
  return signs >= fewestSigns && confidence >= leastConfidence && isFlat;
}

/** What is read in the grain of a bone has no thin strokes of letters. */
function hasInk({ left, top, right, bottom }: TextBox, { width, strokes }: Ink): boolean {
  let covered = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (strokes[y * width + x] !== 0) covered++;
  return covered >= leastInk * (right - left) * (bottom - top);
}

/** Along its line, to both sides, until a gap that is wider than between words. */
function grown({ left, top, right, bottom }: TextBox, { width, height, strokes }: Ink): TextBox {
  const gap = Math.ceil((bottom - top) * farthestGap);
  const [from, to] = [Math.max(0, top), Math.min(height, bottom)];
  const isInked = (x: number): boolean => {
    for (let y = from; y < to; y++) if (strokes[y * width + x] !== 0) return true;
    return false;
  };
  const lastInk = (start: number, step: 1 | -1): number => {
    let last = start;
    for (let x = start + step; x >= 0 && x < width && Math.abs(x - last) <= gap; x += step)
      if (isInked(x)) last = x;
    return last;
  };
  return { left: lastInk(left, -1), top, right: lastInk(right - 1, 1) + 1, bottom };
}

interface GrownLine {
  readonly box: TextBox;
  /** With where each was read: boxes of one line all begin at its first letter. */
  readonly words: readonly { readonly text: string; readonly left: number }[];
}

/** Boxes that meet on one line become one. */
function joined(lines: readonly GrownLine[]): GrownLine[] {
  const left = [...lines];
  const done: GrownLine[] = [];
  for (let line = left.pop(); line !== undefined; line = left.pop()) {
    const { box } = line;
    const other = left.findIndex((one) => areOneLine(one.box, box));
    const [met] = other < 0 ? [] : left.splice(other, 1);
    if (met === undefined) done.push(line);
    else left.push({ box: around(met.box, box), words: [...met.words, ...line.words] });
  }
  return done;
}

/** They touch, and the flatter one lies within the other's height for half of its own at least. */
export function areOneLine(one: TextBox, other: TextBox): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const flatter = Math.min(one.bottom - one.top, other.bottom - other.top);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return shared >= flatter / 2 && gap <= 0;
}

function textOf(words: GrownLine['words']): string {
  const inTurn = words.toSorted((a, b) => a.left - b.left).map(({ text }) => text);
  return [...new Set(inTurn)].join(' ');
}

function around(one: TextBox, other: TextBox): TextBox {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function widened({ left, top, right, bottom }: TextBox, { width, height }: Ink): TextBox {
  const by = Math.ceil((bottom - top) * margin);
  return {
    left: Math.max(0, left - by),
    top: Math.max(0, top - by),
    right: Math.min(width, right + by),
    bottom: Math.min(height, bottom + by),
  };
}
