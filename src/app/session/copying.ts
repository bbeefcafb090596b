/**
 * Copies of films that came without a handle. They are pixels of patients at rest on what may be a shared computer: none
 * is made before the person chose so, and they go with the film, or all at once.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { randomId, toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { FilePlace, Storage } from '../../storage/index.ts';
import type { Copies, CopiesUse } from '../../storage/ui.ts';
import type { GivenFile } from '../opening/given.ts';

const setting = 'copies';
/** A copy that no film names may belong to films that another tab is opening: it is given a day. */
const graceMs = 24 * 60 * 60 * 1000;

export interface Copying {
  readonly isOn: boolean;
  /** What is there; null until it was counted. */
  readonly use: CopiesUse | null;
  /** Why a copy was not made. */
  readonly error: OsseletError | null;
}

export interface CopyingPorts {
  readonly copies: Copies;
  readonly settings: Storage['settings'];
  readonly films: Pick<Storage['films'], 'copyIds'>;
  readonly now?: () => number;
}

export function createCopying({ copies, settings, films, now = Date.now }: CopyingPorts) {
  const store = createStore<Copying>(() => ({ isOn: false, use: null, error: null }));
  const waiting = new Map<string, File>();
  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => store.setState({ error: toOsseletError(error) }));

  async function count(): Promise<void> {
    store.setState({ use: await copies.use() });
  }

  /** A file is copied once a film of it was kept: what is no film leaves no copy. */
  function copyKept({ films: entries }: CatalogueSlice): void {
    for (const { place, firstOpenedAt } of entries) {
      if (waiting.size === 0) return;
      const file = firstOpenedAt === null ? undefined : waiting.get(place?.copyId ?? '');
      if (!place?.copyId || file === undefined) continue;
      const { copyId } = place;
      waiting.delete(copyId);
      void attempt(() => copies.write(copyId, file));
    }
  }

  function removeCopiesOf({ removal, films: entries }: CatalogueSlice): void {
    const needed = new Set(entries.map(({ place }) => place?.copyId));
    const ids = (removal?.removed ?? []).flatMap(({ place }) => place?.copyId ?? []);
    const leaving = ids.filter((id) => !needed.has(id));
    if (leaving.length > 0) void attempt(() => copies.remove(leaving));
  }

  return {
    store,
    /** The id of the copy to be made; null where the file can be asked for again, or the person wants none. */
    copyId({ root, file }: GivenFile): string | null {
      if (root !== null || !store.getState().isOn) return null;
      const id = randomId();
      waiting.set(id, file);
      return id;
    },
    copyOf: async ({ copyId, byteLength }: FilePlace) =>
      copyId === null ? null : copies.read(copyId, byteLength),
    /** What was to be copied of erased films is not, and what was is removed. */
    remove: async (ids: readonly string[]): Promise<void> => {
      for (const id of ids) waiting.delete(id);
      if (ids.length > 0) await copies.remove(ids);
    },
    follow(catalogue: Pick<StoreApi<CatalogueSlice>, 'subscribe'>): void {
      catalogue.subscribe((state, before) => {
        if (state.films !== before.films) copyKept(state);
        if (state.removal !== before.removal && state.removal !== null) removeCopiesOf(state);
      });
    },
    restore: () =>
      attempt(async () => {
        const isOn = (await settings.get(setting)) === 'on';
        store.setState({ isOn });
        if (!isOn) return;
        await copies.clear(new Set(await films.copyIds()), now() - graceMs);
      }),
    choose: (isOn: boolean) =>
      attempt(async () => {
        store.setState({ isOn, error: null });
        await settings.put(setting, isOn ? 'on' : 'off');
      }),
    erase: () => attempt(() => copies.clear().then(count)),
    count: () => attempt(count),
  };
}

export type CopyingControl = ReturnType<typeof createCopying>;
