/** Which picked folders are not yet read to the end: kept while they are opened, so that a closed tab can be told of. */
import type { Storage } from '../../../storage/index.ts';

const setting = 'unfinished-folders';

export interface Unfinished {
  /** Ids of handles. */
  readonly all: () => Promise<string[]>;
  readonly add: (ids: readonly string[]) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

/** Without storage nothing is remembered, and nothing can be offered. */
export function createUnfinished(settings: Storage['settings']): Unfinished {
  let last: Promise<void> = Promise.resolve();

  async function all(): Promise<string[]> {
    const kept = await settings.get(setting).catch(() => undefined);
    return kept === undefined ? [] : (JSON.parse(kept) as string[]);
  }

  /** One change after the other: two folders may be dropped at the same time. */
  function change(ids: readonly string[], to: (kept: readonly string[]) => readonly string[]): Promise<void> {
    if (ids.length === 0) return Promise.resolve();
    last = last
      .then(async () => settings.put(setting, JSON.stringify(to(await all()))))
      .catch(() => undefined);
    return last;
  }

  return {
    all,
    add: (ids) => change(ids, (kept) => [...new Set([...kept, ...ids])]),
    remove: (ids) => change(ids, (kept) => kept.filter((id) => !ids.includes(id))),
  };
}
