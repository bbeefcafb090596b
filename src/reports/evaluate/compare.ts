/**
 * What was found beside what people annotated, in one report. Strict: same place, same kind. Overlap: the kinds are the
 * same and the places touch. Character: each letter by itself. A report is clean when every letter and digit of every
 * annotated span is covered, by whatever kind: that is what protects a person.
 */
import { entityTypes, type EntityType } from '../anonymise/span.ts';
import type { GoldReport, GoldSpan } from './gold.ts';

export interface Counts {
  readonly found: number;
  readonly gold: number;
  /** Of the found, those that are right; of the gold, those that were found. They differ where two spans meet one. */
  readonly rightFound: number;
  readonly rightGold: number;
}

export const ways = ['strict', 'overlap', 'character'] as const;
export type Way = (typeof ways)[number];
export type Row = EntityType | 'ALL';

export interface Comparison {
  readonly counts: Readonly<Record<Way, Readonly<Record<Row, Counts>>>>;
  /** Annotated spans of which a letter or digit is left in clear. */
  readonly left: readonly GoldSpan[];
}

export function compare({ text, spans: gold }: GoldReport, found: readonly GoldSpan[]): Comparison {
  const byRow = (count: (gold: readonly GoldSpan[], found: readonly GoldSpan[]) => Counts) => {
    const of = (type: EntityType) =>
      count(
        gold.filter((each) => each.type === type),
        found.filter((each) => each.type === type),
      );
    const rows = entityTypes.map((type) => [type, of(type)] as const);
    return { ...Object.fromEntries(rows), ALL: sum(rows.map(([, counts]) => counts)) } as Record<Row, Counts>;
  };
  return {
    counts: {
      strict: byRow(pairs(isSame)),
      overlap: byRow(pairs(meets)),
      character: byRow(characters(text)),
    },
    left: leftIn(text, gold, found),
  };
}

function sum(all: readonly Counts[]): Counts {
  const total = (field: keyof Counts): number => all.reduce((count, each) => count + each[field], 0);
  return {
    found: total('found'),
    gold: total('gold'),
    rightFound: total('rightFound'),
    rightGold: total('rightGold'),
  };
}

function pairs(fits: (a: GoldSpan, b: GoldSpan) => boolean) {
  return (gold: readonly GoldSpan[], found: readonly GoldSpan[]): Counts => ({
    gold: gold.length,
    found: found.length,
    rightGold: gold.filter((each) => found.some((other) => fits(each, other))).length,
    rightFound: found.filter((each) => gold.some((other) => fits(each, other))).length,
  });
}

function isSame(a: GoldSpan, b: GoldSpan): boolean {
  return a.start === b.start && a.end === b.end;
}

function meets(a: GoldSpan, b: GoldSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function characters(text: string) {
  return (gold: readonly GoldSpan[], found: readonly GoldSpan[]): Counts => {
    const own = covered(text, gold);
    const ours = covered(text, found);
    let right = 0;
    own.forEach((flag, at) => (right += flag & (ours[at] ?? 0)));
    const count = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);
    return { gold: count(own), found: count(ours), rightGold: right, rightFound: right };
  };
}

function covered(text: string, spans: readonly GoldSpan[]): Uint8Array {
  const flags = new Uint8Array(text.length);
  for (const { start, end } of spans) flags.fill(1, start, end);
  return flags;
}

const telling = /[\p{L}\p{N}]/u;

function leftIn(text: string, gold: readonly GoldSpan[], found: readonly GoldSpan[]): GoldSpan[] {
  const flags = covered(text, found);
  return gold.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (flags[at] !== 1 && telling.test(text[at] ?? '')) return true;
    return false;
  });
}
