/** The table of commands for components: what there is, and the key that each has now. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { assert, type Command, type CommandId } from '../../foundation/index.ts';
import { useSession } from '../SessionContext.tsx';
import { chordText } from './chordText.ts';
import type { KeySettings } from './keySettings.ts';
import { keysOf, type KeyChoices } from './keyTable.ts';

export interface CommandTable {
  readonly commands: readonly Command[];
  readonly choices: KeyChoices;
}

export const CommandsContext = createContext<CommandTable | null>(null);

export function useCommandTable(): CommandTable {
  const table = useContext(CommandsContext);
  assert(table !== null, () => 'components stand inside CommandsContext');
  return table;
}

/** The first key of a command as a person reads it; null where it has none. */
export function useKeyText(): (id: CommandId) => string | null {
  const { t } = useTranslation();
  const { commands, choices } = useCommandTable();
  return (id) => {
    const command = commands.find((candidate) => candidate.id === id);
    const chord = command && keysOf(command, choices)[0];
    return chord === undefined ? null : chordText(t, chord);
  };
}

/** The name of a command with its key, as the title of its button. */
export function useCommandTitle(): (id: CommandId) => string {
  const { t } = useTranslation();
  const keyText = useKeyText();
  return (id) => {
    const key = keyText(id);
    return key === null ? t(id) : `${t(id)} (${key})`;
  };
}

export const useKeySettings = (): KeySettings => useStore(useSession().keys);
