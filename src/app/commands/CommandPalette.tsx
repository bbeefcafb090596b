/**
 * Every command by its words. A combobox of our own on the platform's dialog: what is impossible now stays in the list
 * and can be reached, with its reason, which ready-made palettes skip.
 */
import i18next from 'i18next';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { commandSections, type Command } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useCommandTable } from './CommandsContext.tsx';
import { findCommands, type Listed } from './commandSearch.ts';
import { PaletteOption } from './PaletteOption.tsx';

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [wished, setWished] = useState(0);
  const found = findCommands(useListed(), query);
  const at = Math.min(wished, found.length - 1);
  const optionId = (index: number) => `${listId}-${String(index)}`;

  /** The dialog closes first and gives the focus back, so that a command may take it. */
  function run(command: Command): void {
    if (command.blocked() !== null) return;
    flushSync(onClose);
    command.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = stepOf(event.key, at, found.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next !== null) setWished(next);
    else if (found[at] !== undefined) run(found[at].command);
  }

  return (
    <Dialog title={t('app.palette.title')} onClose={onClose} initialFocus={input}>
      <input
        ref={input}
        className="field"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at < 0 ? undefined : optionId(at)}
        aria-label={t('app.palette.search')}
        placeholder={t('app.palette.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setWished(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} className="app-palette" role="listbox" aria-label={t('app.palette.title')}>
        {found.map(({ command }, index) => (
          <PaletteOption
            key={command.id}
            domId={optionId(index)}
            command={command}
            isActive={index === at}
            onRun={run}
          />
        ))}
      </ul>
      <p className="small muted" role="status">
        {found.length === 0 && t('app.palette.none')}
      </p>
    </Dialog>
  );
}

/** In the order of the help; found by both languages, since words of the trade are often English. */
function useListed(): readonly Listed[] {
  const { t } = useTranslation();
  const { commands } = useCommandTable();
  const [french, english] = [i18next.getFixedT('fr'), i18next.getFixedT('en')];
  return commandSections.flatMap((section) =>
    commands
      .filter((command) => command.section === section)
      .map((command) => ({
        command,
        words: [t(command.id), french(command.id), english(command.id), t(`app.section.${section}`)].join(
          ', ',
        ),
      })),
  );
}

function stepOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}
