/** Commands by words of their name, as people type them in a hurry: no accents, any order, only the start of a word. */
import type { Command } from '../../foundation/index.ts';

export interface Listed {
  readonly command: Command;
  /** What it can be found by: its names in both languages, its section. */
  readonly words: string;
}

export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase();
}

/** Words only: what is neither letter nor digit parts them. */
export function foldAccents(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every word of the query begins a word of the command; names that begin as the query does come first. */
export function findCommands(listed: readonly Listed[], query: string): readonly Listed[] {
  const wanted = foldAccents(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return listed;
  const start = wanted.join(' ');
  const found = listed
    .map((entry) => ({ entry, folded: foldAccents(entry.words) }))
    .filter(({ folded }) => wanted.every((word) => ` ${folded}`.includes(` ${word}`)));
  const first = found.filter(({ folded }) => folded.startsWith(start));
  const others = found.filter(({ folded }) => !folded.startsWith(start));
  return [...first, ...others].map(({ entry }) => entry);
}
