/**
 * A key press as text: `i`, `?`, `Ctrl+z`, `Shift+ArrowLeft`. `key` and never `code`: a letter is where the keyboard of
 * the person has it. Shift counts with letters and named keys only, since on AZERTY the digits, `?` and `+` need it.
 */
export type Chord = string;

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Keys that are held for another one, or that only begin a letter. */
const unfinished = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Null for a press that is no whole key, and for Alt, which belongs to the browser and to AltGr. */
export function chordOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): Chord | null {
  if (altKey || unfinished.has(key)) return null;
  const isCharacter = [...key].length === 1 && key !== ' ';
  const name = key === ' ' ? 'Space' : isCharacter ? key.toLowerCase() : key;
  const isShifted = shiftKey && (!isCharacter || isLetter(key));
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${isShifted ? 'Shift+' : ''}${name}`;
}

/** The same letter without Shift: `C` with Caps Lock or Shift does what `c` does where nothing else is meant by it. */
export function unshifted(chord: Chord): Chord {
  const letter = /^Shift\+(.)$/u.exec(chord)?.[1];
  return letter ?? chord;
}

function isLetter(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase();
}
