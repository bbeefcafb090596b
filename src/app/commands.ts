/** Which page-wide command a key asks for. `O` and `C` without Ctrl: with it they are the browser's. */
export type Command =
  | 'open'
  | 'ask'
  | 'help'
  | 'confirm'
  | 'reject'
  | 'map'
  | 'undo'
  | 'redo'
  | 'previous-film'
  | 'next-film';

/** Keys that a scrolling column has a use of its own for. */
export function isFilmStep(command: Command): boolean {
  return command === 'previous-film' || command === 'next-film';
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const plain: Readonly<Record<string, Command>> = {
  o: 'open',
  '/': 'ask',
  '?': 'help',
  c: 'confirm',
  r: 'reject',
  m: 'map',
  pageup: 'previous-film',
  pagedown: 'next-film',
};

export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | null {
  const name = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (name === 'z') return shiftKey ? 'redo' : 'undo';
    return name === 'y' ? 'redo' : null;
  }
  return Object.hasOwn(plain, name) ? (plain[name] ?? null) : null;
}
