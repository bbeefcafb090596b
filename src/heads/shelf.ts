/**
 * The heads of this workstation: every version of each, and which one is in use. Replacing and rolling back is one setting;
 * no version is ever changed or lost by it.
 */
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Storage } from '../storage/index.ts';
import type { Head } from './head.ts';
import { readHead, writeHead } from './headText.ts';

export interface Shelf {
  /** That have a version. */
  tasks(): Promise<string[]>;
  /** Lowest first. `error` is of the first that cannot be read: it was changed since it was kept, and is left out. */
  versions(task: string): Promise<{ readonly heads: readonly Head[]; readonly error: OsseletError | null }>;
  /** Of the next head of this task. */
  nextVersion(task: string): Promise<number>;
  /** Under its own number; it is not in use by that. */
  keep(head: Head): Promise<void>;
  /** null: none, as before the first. */
  use(task: string, version: number | null): Promise<void>;
  inUse(task: string): Promise<Head | null>;
}

export function createShelf({ heads, settings }: Pick<Storage, 'heads' | 'settings'>): Shelf {
  const ofTask = async (task: string) => (await heads.all()).filter((record) => record.task === task);
  const choice = (task: string): string => `head in use: ${task}`;
  return {
    tasks: async () => [...new Set((await heads.all()).map(({ task }) => task))],
    async versions(task) {
      const read: Head[] = [];
      let error: OsseletError | null = null;
      for (const { text } of await ofTask(task)) {
        try {
          read.push(readHead(text));
        } catch (broken) {
          error ??= toOsseletError(broken);
        }
      }
      return { heads: read, error };
    },
    nextVersion: async (task) => ((await ofTask(task)).at(-1)?.version ?? 0) + 1,
    keep: (head) => heads.add({ task: head.spec.task, version: head.origin.version, text: writeHead(head) }),
    use: (task, version) => settings.put(choice(task), version === null ? '' : String(version)),
    async inUse(task) {
      const chosen = await settings.get(choice(task));
      const kept = (await ofTask(task)).find(({ version }) => String(version) === chosen);
      return kept === undefined ? null : readHead(kept.text);
    },
  };
}
