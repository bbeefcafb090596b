/**
 * The heads of this workstation: every version of each, and which one is in use. Replacing and rolling back is one setting;
 * no version is ever changed or lost by it.
 */
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { filmMark, type Storage } from '../storage/index.ts';
import type { Head } from './head.ts';
import { readHead, writeHead } from './headText.ts';

export interface Shelf {
  /** That have a version. */
  tasks(): Promise<string[]>;
  /** Lowest first. `error` is of the first that cannot be read: it was changed since it was kept, and is left out. */
  versions(task: string): Promise<Versions>;
  /** Of the next head of this task. */
  nextVersion(task: string): Promise<number>;
  /** Under its own number, with marks of the films that took part; it is not in use by that. */
  keep(head: Head, filmKeys: readonly string[]): Promise<void>;
  /** null: none, as before the first. */
  use(task: string, version: number | null): Promise<void>;
  inUse(task: string): Promise<Head | null>;
}

export interface Versions {
  readonly heads: readonly Head[];
  /** By version: how many films that took part were erased since; versions of which none was are not named. */
  readonly erased: ReadonlyMap<number, number>;
  readonly error: OsseletError | null;
}

export function createShelf({ heads, settings }: Pick<Storage, 'heads' | 'settings'>): Shelf {
  const ofTask = async (task: string) => (await heads.all()).filter((record) => record.task === task);
  const choice = (task: string): string => `head in use: ${task}`;
  return {
    tasks: async () => [...new Set((await heads.all()).map(({ task }) => task))],
    async versions(task) {
      const read: Head[] = [];
      let error: OsseletError | null = null;
      const erased = new Map<number, number>();
      for (const { text, version, erasedFilms = 0 } of await ofTask(task)) {
        try {
          read.push(readHead(text));
          if (erasedFilms > 0) erased.set(version, erasedFilms);
        } catch (broken) {
          error ??= toOsseletError(broken);
        }
      }
      return { heads: read, erased, error };
    },
    nextVersion: async (task) => ((await ofTask(task)).at(-1)?.version ?? 0) + 1,
    keep: (head, filmKeys) =>
      heads.add({
        task: head.spec.task,
        version: head.origin.version,
        text: writeHead(head),
        filmMarks: filmKeys.map(filmMark).sort(),
      }),
    use: (task, version) => settings.put(choice(task), version === null ? '' : String(version)),
    async inUse(task) {
      const chosen = await settings.get(choice(task));
      const kept = (await ofTask(task)).find(({ version }) => String(version) === chosen);
      return kept === undefined ? null : readHead(kept.text);
    },
  };
}
