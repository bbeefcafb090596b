/**
 * What a person can do, as plain data. Rooms offer theirs through their `ui.ts`; app joins them into one table, from
 * which keys, help, titles of buttons and the palette all derive. A new command is one entry and one string.
 */
import type { ParseKeys } from 'i18next';
import type { Chord } from './chord.ts';

/** Also the key of its name among the strings: `viewport.command.invert`. */
export type CommandId = Extract<ParseKeys, `${string}.command.${string}`>;
/** Why something cannot be done now, as a key of the strings: `viewport.blocked.no-film`. */
export type BlockedReason = Extract<ParseKeys, `${string}.blocked.${string}`>;

/** In the order of the help. */
export const commandSections = ['films', 'display', 'measuring', 'question', 'annotations', 'page'] as const;
export type CommandSection = (typeof commandSections)[number];

export interface Command {
  readonly id: CommandId;
  readonly section: CommandSection;
  /** Those it has until a person sets another one; the first is shown on its button. */
  readonly keys: readonly Chord[];
  /** Null where it is possible now. */
  readonly blocked: () => BlockedReason | null;
  readonly run: () => void;
  /** Works while a person types into a field as well. */
  readonly isForFields?: boolean;
  /** A key that every page has for this, and which is not set by a person. */
  readonly isKeyFixed?: boolean;
}
