/** One Tab stop for a whole toolbar; arrows, across or down, Home and End move inside it (ARIA APG, toolbar). */
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** Where a key leads among `count` buttons, round the ends; null for a key that leads nowhere. */
export function rovingIndex(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** `stop` is the button that Tab comes to: the one last used. */
export function useRovingFocus() {
  const [stop, setStop] = useState(0);
  const onFocus = ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
    setStop(Math.max(0, buttonsOf(currentTarget).indexOf(target as HTMLButtonElement)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = buttonsOf(event.currentTarget);
    const index = rovingIndex(event.key, stop, buttons.length);
    if (index === null) return;
    event.preventDefault();
    buttons[index]?.focus();
  };
  return { stop, toolbar: { onFocus, onKeyDown } };
}

function buttonsOf(toolbar: HTMLElement): HTMLButtonElement[] {
  return [...toolbar.querySelectorAll('button')];
}
