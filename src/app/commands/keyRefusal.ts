/** Why a key cannot be given to a command: another one has it, or the browser or the page needs it. */
import type { Chord, Command, CommandId } from '../../foundation/index.ts';
import { keysOf, type KeyChoices } from './keyTable.ts';

export type KeyRefusal =
  | { readonly kind: 'taken'; readonly by: CommandId }
  | { readonly kind: 'browser' }
  | { readonly kind: 'page' };

/** A page cannot have them, or a person would miss them: tabs, reload, find, print, clipboard, full screen. */
const browserKeys = new Set([
  ...[
    't',
    'n',
    'w',
    'r',
    'l',
    'f',
    'p',
    's',
    'c',
    'v',
    'x',
    'a',
    'j',
    'h',
    'd',
    'Tab',
    '0',
    '+',
    '-',
  ].flatMap((key) => [`Ctrl+${key}`, `Ctrl+Shift+${key}`]),
  ...['F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'],
]);
/** They move the focus, press buttons and leave. */
const pageKeys = new Set(['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape']);

export function refusalOf(
  commands: readonly Pick<Command, 'id' | 'keys'>[],
  choices: KeyChoices,
  id: CommandId,
  chord: Chord,
): KeyRefusal | null {
  if (browserKeys.has(chord)) return { kind: 'browser' };
  if (pageKeys.has(chord)) return { kind: 'page' };
  const holder = commands.find((other) => other.id !== id && keysOf(other, choices).includes(chord));
  return holder === undefined ? null : { kind: 'taken', by: holder.id };
}
