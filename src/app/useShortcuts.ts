/**
 * Page-wide keys. Letters are `key` and never `code`, so that AZERTY and QWERTY both work; keys typed into a field,
 * or while a dialog is open, belong to them. What no command takes goes to the viewport.
 */
import { useEffect, useRef } from 'react';
import { isSelectable, type CatalogueSlice } from '../catalogue/index.ts';
import { obeyKey } from '../viewport/ui.ts';
import { commandOf, type Command } from './commands.ts';
import { useJudgeable } from './useJudgeable.ts';
import { useSession } from './SessionContext.tsx';

interface ShortcutActions {
  readonly open: () => void;
  readonly ask: () => void;
  readonly help: () => void;
  readonly isBlocked: boolean;
}

export function useShortcuts({ open, ask, help, isBlocked }: ShortcutActions): void {
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
        return void (judgeable && annotations.getState().confirm(judgeable.judged));
      case 'reject':
        return void (judgeable && annotations.getState().reject(judgeable.judged));
      case 'map':
        return void (selectedKey !== null && zeroshot.getState().toggleMap(selectedKey));
      case 'undo':
        return void (selectedKey !== null && annotations.getState().undo(selectedKey));
      case 'redo':
        return void (selectedKey !== null && annotations.getState().redo(selectedKey));
      case 'previous-film':
        return selectNeighbour(catalogue.getState(), -1);
      case 'next-film':
        return selectNeighbour(catalogue.getState(), 1);
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isBlocked || event.defaultPrevented || isTyped(event)) return;
    const command = commandOf(event);
    if (command !== null) obey(command);
    else if (isOwned(event) || !obeyKey(event)) return;
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

function selectNeighbour({ films, selectedKey, select }: CatalogueSlice, step: 1 | -1): void {
  const keys = films.filter(isSelectable).map((entry) => entry.id);
  const next = keys[selectedKey === null ? 0 : keys.indexOf(selectedKey) + step];
  if (next !== undefined) select(next);
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Arrows inside a list or a toolbar are theirs. */
function isOwned({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('[role="listbox"], [role="toolbar"], dialog') !== null
  );
}
