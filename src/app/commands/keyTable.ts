/** Which key asks for which command: those of the table, except where a person chose another one. */
import { unshifted, type Chord, type Command, type CommandId } from '../../foundation/index.ts';

/** The one key that a person set for a command; it replaces all that the command had. */
export type KeyChoices = Readonly<Partial<Record<CommandId, Chord>>>;

type Keyed = Pick<Command, 'id' | 'keys'>;

export function keysOf({ id, keys }: Keyed, choices: KeyChoices): readonly Chord[] {
  const chosen = choices[id];
  return chosen === undefined ? keys : [chosen];
}

/** A letter typed with Shift is the bare letter's where no command asks for Shift. */
export function commandAt<C extends Keyed>(
  commands: readonly C[],
  choices: KeyChoices,
  chord: Chord,
): C | null {
  const holder = (wanted: Chord) => commands.find((command) => keysOf(command, choices).includes(wanted));
  return holder(chord) ?? holder(unshifted(chord)) ?? null;
}
