/** A key as it is printed on the keyboard of the person's language: `Maj + ←`, `Ctrl + Z`, « Page suiv. ». */
import type { TFunction } from 'i18next';
import type { Chord } from '../../foundation/index.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

const named = {
  Escape: 'app.key.escape',
  PageUp: 'app.key.page-up',
  PageDown: 'app.key.page-down',
  Home: 'app.key.home',
  End: 'app.key.end',
  Insert: 'app.key.insert',
  Delete: 'app.key.delete',
  Backspace: 'app.key.backspace',
  Enter: 'app.key.enter',
  Space: 'app.key.space',
  Shift: 'app.key.shift',
} as const;

export function chordText(t: TFunction, chord: Chord): string {
  // `Ctrl++` is Ctrl and the key +.
  const parts = chord.endsWith('+')
    ? [...chord.slice(0, -1).split('+').filter(Boolean), '+']
    : chord.split('+');
  return parts.map((part) => partText(t, part)).join(' + ');
}

function partText(t: TFunction, part: string): string {
  if (isNamed(part)) return t(named[part]);
  return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

function isNamed(part: string): part is keyof typeof named {
  return Object.hasOwn(named, part);
}
