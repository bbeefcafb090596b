/**
 * Page-wide keys. Letters are `key` and never `code`, so that AZERTY and QWERTY both work; keys typed into a field,
 * or while a dialog is open, belong to them. What no command takes goes to the viewport.
 */
import { useEffect, useRef } from 'react';
import { obeyKey } from '../viewport/ui.ts';
import { commandOf, isFilmStep, type Command } from './commands.ts';
import { useJudgeable } from './useJudgeable.ts';
import { useSession } from './SessionContext.tsx';

interface ShortcutActions {
  readonly open: () => void;
  readonly ask: () => void;
  readonly help: () => void;
  /** True when the answer was out of sight, and now is not. */
  readonly revealAssistant: () => boolean;
  readonly isBlocked: boolean;
}

export function useShortcuts({ open, ask, help, revealAssistant, isBlocked }: ShortcutActions): void {
  const { annotations, catalogue, zeroshot } = useSession();
  const judgeable = useJudgeable();
  const obey = (command: Command): void => {
    const { selectedKey } = catalogue.getState();
    switch (command) {
      case 'open':
        return open();
      case 'ask':
        return ask();
      case 'help':
        return help();
      case 'confirm':
        return void (judgeable && !revealAssistant() && annotations.getState().confirm(judgeable.judged));
      case 'reject':
        return void (judgeable && !revealAssistant() && annotations.getState().reject(judgeable.judged));
      case 'map':
        return void (selectedKey !== null && zeroshot.getState().toggleMap(selectedKey));
      case 'undo':
        return void (selectedKey !== null && annotations.getState().undo(selectedKey));
      case 'redo':
        return void (selectedKey !== null && annotations.getState().redo(selectedKey));
      case 'previous-film':
        return catalogue.getState().selectNeighbour(-1);
      case 'next-film':
        return catalogue.getState().selectNeighbour(1);
    }
  };
  /** From a field to the film; from anywhere else, back to one film. */
  const leave = (event: KeyboardEvent): void => {
    if (isTyped(event)) focusFilm();
    else catalogue.getState().compare(null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isBlocked || event.defaultPrevented) return;
    if (event.key === 'Escape') return leave(event);
    if (isTyped(event)) return;
    const command = commandOf(event);
    if (isWithin(event, scrollers) && (command === null || isFilmStep(command))) return;
    if (command !== null) obey(command);
    else if (isWithin(event, owners) || !obeyKey(event)) return;
    event.preventDefault();
  };
  // One listener for the life of the page, always with the newest closure.
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

function focusFilm(): void {
  document.querySelector<HTMLElement>('.app-reading [role="application"]')?.focus();
}

/** Arrows inside a list, a toolbar or a dialog are theirs. */
const owners = '[role="listbox"], [role="toolbar"], dialog';
/** A long answer is scrolled by arrows and pages. */
const scrollers = '.app-assistant';

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}
