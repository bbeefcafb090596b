/**
 * The whole log in a file that the person picked, written anew after each entry that is kept and after each erasure, so
 * that it holds what this workstation holds. One tab writes at a time, and what it writes is read under its lock; the work
 * itself is a worker's (`backup.worker.ts`).
 */
import { createStore } from 'zustand/vanilla';
import { isOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Storage } from '../../storage/index.ts';
import { appError } from '../errors.ts';

/** Of the handle among those of films. */
export const backupId = 'backup';
/** Its value is the time of the last backup, empty before the first, `off` where the person wants none any more. */
const setting = 'backup';
const off = 'off';

export type BackupState =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'off' }
  /** `at`: ISO 8601, of what the file holds; null before it was written. */
  | { readonly kind: 'paused' | 'writing' | 'kept'; readonly name: string; readonly at: string | null }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly at: string | null;
      readonly error: OsseletError;
    };

export type PickFile = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;

interface BackupPorts {
  /** null where the browser has no such files. */
  readonly pick: PickFile | null;
  readonly storage: Pick<Storage, 'handles' | 'settings'>;
  /** Reads the whole log and writes it; the file is never half written. */
  readonly fill: (file: FileSystemFileHandle) => Promise<void>;
  readonly suggestedName: () => string;
  readonly exclusively: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  readonly now?: () => Date;
  readonly wait?: (ms: number) => Promise<void>;
}

const writing = { mode: 'readwrite' } as const;
/** A long log is written less often: nine tenths of the time are left to the reader. */
const restFactor = 9;

export function createBackup(ports: BackupPorts) {
  const { pick, storage, fill, suggestedName, exclusively, now = () => new Date(), wait = sleep } = ports;
  const store = createStore<BackupState>(() => ({ kind: pick === null ? 'unsupported' : 'off' }));
  let handle: FileSystemFileHandle | null = null;
  let at: string | null = null;
  let isDirty = false;
  let running: Promise<void> | null = null;

  function turnOff(): void {
    handle = null;
    at = null;
    store.setState({ kind: pick === null ? 'unsupported' : 'off' }, true);
  }

  function tell(kind: 'paused' | 'writing' | 'kept', { name }: FileSystemFileHandle): void {
    store.setState({ kind, name, at }, true);
  }

  async function write(file: FileSystemFileHandle): Promise<void> {
    const permission = (await file.queryPermission?.(writing)) ?? 'granted';
    if (permission !== 'granted') return tell('paused', file);
    tell('writing', file);
    await exclusively('osselet.backup', async () => {
      const begun = now().toISOString();
      await fill(file);
      at = begun;
      // Where everything was erased the choice of a file is gone with it, in every tab.
      if ((await storage.settings.get(setting)) === undefined) return turnOff();
      await storage.settings.put(setting, begun);
    });
    if (handle !== null) tell('kept', file);
  }

  async function run(): Promise<void> {
    while (isDirty && handle !== null) {
      isDirty = false;
      const begun = performance.now();
      const file = handle;
      try {
        await write(file);
      } catch (error) {
        store.setState({ kind: 'failed', name: file.name, at, error: failure(file, error) }, true);
        return;
      }
      if (isDirty) await wait(restFactor * (performance.now() - begun));
    }
  }

  /** Storage holds more than the file, or less: resolves once the file holds what storage did now. */
  function note(): Promise<void> {
    if (handle === null) return Promise.resolve();
    isDirty = true;
    running ??= run().finally(() => (running = null));
    return running;
  }

  return {
    store,
    note,
    /** What was picked in an earlier session; the browser may want to be asked again. */
    async restore(): Promise<void> {
      const kept = await storage.settings.get(setting);
      if (kept === undefined || kept === off || pick === null) return;
      const found = (await storage.handles.all()).find(({ id }) => id === backupId)?.handle;
      if (found?.kind !== 'file') return;
      handle = found;
      at = kept === '' ? null : kept;
      await note();
    },
    /** To be called while the person has just clicked. */
    async choose(): Promise<void> {
      // Closing the dialog without a choice rejects.
      const picked = await pick?.({ suggestedName: suggestedName() }).catch(() => null);
      if (!picked) return;
      await storage.handles.put({ id: backupId, handle: picked, keptAt: now().toISOString() });
      await storage.settings.put(setting, '');
      handle = picked;
      at = null;
      await note();
    },
    /** As `choose`; writes again after a failure, too. */
    async allow(): Promise<void> {
      await handle?.requestPermission?.(writing).catch(() => null);
      await note();
    },
    /** The file stays where it is. */
    async stop(): Promise<void> {
      turnOff();
      await storage.settings.put(setting, off);
      await storage.handles.remove([backupId]);
    },
  };
}

export type BackupControl = ReturnType<typeof createBackup>;

function failure({ name }: FileSystemFileHandle, error: unknown): OsseletError {
  return isOsseletError(error)
    ? error
    : appError('backup-not-written', { name, detail: String(error) }, error);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
