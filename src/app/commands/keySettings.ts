/** The keys that a person set in this browser. They count at once; where they cannot be kept, `error` says so. */
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { toOsseletError, type Chord, type CommandId, type OsseletError } from '../../foundation/index.ts';
import type { KeyChoices } from './keyTable.ts';

export interface KeySettings {
  readonly choices: KeyChoices;
  readonly error: OsseletError | null;
  readonly restore: () => Promise<void>;
  readonly choose: (id: CommandId, chord: Chord) => Promise<void>;
  /** Back to the keys of the table. */
  readonly reset: (id: CommandId) => Promise<void>;
  readonly resetAll: () => Promise<void>;
}

export interface KeptChoices {
  readonly get: (name: string) => Promise<string | undefined>;
  readonly put: (name: string, value: string) => Promise<void>;
}

const name = 'keys';
const choicesSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

export function createKeySettings(kept: KeptChoices): StoreApi<KeySettings> {
  return createStore<KeySettings>((set, get) => {
    async function keep(choices: KeyChoices): Promise<void> {
      set({ choices });
      await kept.put(name, JSON.stringify(choices)).then(
        () => set({ error: null }),
        (error: unknown) => set({ error: toOsseletError(error) }),
      );
    }
    return {
      choices: {},
      error: null,
      restore: async () => {
        try {
          const read = v.safeParse(choicesSchema, await kept.get(name));
          // Commands that are no more keep their line, and nothing reads it.
          if (read.success) set({ choices: read.output });
        } catch (error) {
          set({ error: toOsseletError(error) });
        }
      },
      choose: (id, chord) => keep({ ...get().choices, [id]: chord }),
      reset: (id) =>
        keep(Object.fromEntries(Object.entries(get().choices).filter(([command]) => command !== id))),
      resetAll: () => keep({}),
    };
  });
}
