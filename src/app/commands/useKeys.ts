/**
 * Page-wide keys. Those typed into a field, or while a dialog is open, belong to them; arrows inside a list, a toolbar
 * or a scrolled answer are theirs.
 */
import { useLayoutEffect, useRef } from 'react';
import { chordOf, type Chord, type Command } from '../../foundation/index.ts';
import { commandAt, type KeyChoices } from './keyTable.ts';

interface Keys {
  readonly commands: readonly Command[];
  readonly choices: KeyChoices;
  /** A dialog is open. */
  readonly isBlocked: boolean;
}

export function useKeys(keys: Keys): void {
  const onKey = (event: KeyboardEvent): void => {
    if (keys.isBlocked || event.defaultPrevented) return;
    const command = commandFor(event, keys);
    if (command?.blocked() !== null) return;
    command.run();
    event.preventDefault();
  };
  // One listener for the life of the page, always with the newest closure: a key pressed as soon as the page is seen, or
  // a dialog gone, counts.
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function commandFor(event: KeyboardEvent, { commands, choices }: Keys): Command | null {
  const chord = chordOf(event);
  if (chord === null || isOwned(event, chord)) return null;
  const command = commandAt(commands, choices, chord);
  return command !== null && isTyped(event.target) && command.isForFields !== true ? null : command;
}

export function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Who moves in them by which keys; `Shift+` those keys are theirs as well. */
const owners: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['[role="listbox"], [role="toolbar"]', /Arrow|^Home$|^End$/],
  ['.app-assistant', /Arrow|^Page|^Home$|^End$/],
  ['button, a, summary', /^Enter$|^Space$/],
  ['.app-findings [data-preannotation]', /^e$/],
  ['dialog', /./],
];

function isOwned({ target }: KeyboardEvent, chord: Chord): boolean {
  return (
    target instanceof HTMLElement &&
    owners.some(([selector, keys]) => keys.test(chord) && target.closest(selector) !== null)
  );
}
