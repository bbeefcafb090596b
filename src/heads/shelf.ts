/**
 * The heads of this workstation: every version of each, and which one is in use. Replacing and rolling back is one setting;
 * no version is ever changed or lost by it.
 */
import type { Storage } from '../storage/index.ts';
import type { Head } from './head.ts';
import { readHead, writeHead } from './headText.ts';

export interface Shelf {
  /** Lowest first. One that cannot be read rejects with its typed error: it was changed since it was kept. */
  versions(task: string): Promise<Head[]>;
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
    versions: async (task) => (await ofTask(task)).map(({ text }) => readHead(text)),
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
