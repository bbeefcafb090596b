/** Reports with the truth inside, as people can read and extend them: « Mme <PATIENT Petit>, née le <DATE 3/4/1950> ». */
import { entityTypes, type EntityType } from './span.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

export interface GoldReport {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

const tag = new RegExp(`<(${entityTypes.join('|')}) ([^>]*)>`, 'g');

export function readTagged(tagged: string): GoldReport {
  const spans: GoldSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of tagged.matchAll(tag)) {
    text += tagged.slice(from, match.index);
    const value = match[2] ?? '';
    spans.push({ start: text.length, end: text.length + value.length, type: match[1] as EntityType });
    text += value;
    from = match.index + match[0].length;
  }
  return { text: text + tagged.slice(from), spans };
}

/** The same with what was found. */
export function writeTagged(text: string, spans: readonly GoldSpan[]): string {
  let from = 0;
  const pieces = spans.map(({ start, end, type }) => {
    const piece = `${text.slice(from, start)}<${type} ${text.slice(start, end)}>`;
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
