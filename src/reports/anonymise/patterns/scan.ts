/** Runs patterns over a text. The group `it` is the span where a pattern has one (labels stay outside), else the whole match. */
import type { Candidate, EntityType } from '../span.ts';

export interface Found {
  readonly it: string;
  readonly start: number;
  readonly end: number;
}

export interface Pattern {
  readonly type: EntityType;
  readonly source: string;
  readonly confidence: number;
  readonly weight: number;
  /** Flags `d` and `g`. */
  readonly find: RegExp;
  /** What only looks like it is let go. */
  readonly accept?: (found: Found, text: string) => boolean;
}

export function scan(text: string, patterns: readonly Pattern[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { find, accept, ...kind } of patterns) {
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      if (match[0] === '') find.lastIndex += 1;
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      if (end > start && (accept === undefined || accept({ it: text.slice(start, end), start, end }, text))) {
        found.push({
          start,
          end,
          type: kind.type,
          source: kind.source,
          confidence: kind.confidence,
          weight: kind.weight,
        });
      }
    }
  }
  return found;
}
