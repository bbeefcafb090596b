/**
 * How an author is told from the others at a glance: initials and a colour, never the colour alone. Both are kept on one
 * workstation; of authors who come with a log from elsewhere they follow from the name, so that all workstations agree.
 */
export const authorColours = ['blue', 'orange', 'green', 'pink', 'yellow', 'violet', 'teal', 'red'] as const;
export type AuthorColour = (typeof authorColours)[number];

export interface AuthorLook {
  readonly initials: string;
  readonly colour: AuthorColour;
}

export const longestName = 60;
const mostInitials = 3;

/** As it stands in the log: the same name typed with other spaces is the same person. */
export function authorName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, longestName).trim();
}

export function initialsFrom(typed: string, name: string): string {
  const given = [...typed.replace(/\s+/gu, '')].slice(0, mostInitials).join('');
  return given === '' ? initialsOf(name) : given;
}

/** « Zoé Lefèvre-Roux » is ZLR; a title with its full stop is no part of the name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-’']+/u).filter((word) => word !== '' && !word.endsWith('.'));
  const letters = words.map((word) => [...word][0]!.toLocaleUpperCase());
  return letters.slice(0, mostInitials).join('') || '?';
}

export function colourOf(name: string): AuthorColour {
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 65_521, 7);
  return authorColours[sum % authorColours.length]!;
}

export function lookOf(name: string, known: ReadonlyMap<string, AuthorLook>): AuthorLook {
  return known.get(name) ?? { initials: initialsOf(name), colour: colourOf(name) };
}
