/**
 * Copies of films that came without a handle, within a stated budget. The worker is started by the first copy, so that
 * whoever keeps none has none.
 */
import { startWorker, type WorkerLine } from '../../foundation/index.ts';
import { storageError } from '../errors.ts';
import { copyBudget } from './budget.ts';
import type { CopiesProtocol } from './copies.worker.ts';
import { copiedFiles, copyFolder, removeCopies } from './copyFolder.ts';

export interface CopiesUse {
  readonly count: number;
  readonly bytes: number;
  readonly budgetBytes: number;
}

export interface Copies {
  /** One after the other; rejects with `copies-full` past the budget, and then keeps nothing of the file. */
  write(id: string, content: Blob): Promise<void>;
  /** null where it is not there, or not whole. */
  read(id: string, byteLength: number): Promise<File | null>;
  remove(ids: readonly string[]): Promise<void>;
  /** All of them, or all but these and those made since (ms since 1970). */
  clear(kept?: ReadonlySet<string>, since?: number): Promise<void>;
  use(): Promise<CopiesUse>;
}

export function createCopies(): Copies {
  let line: WorkerLine<CopiesProtocol> | null = null;
  let latest: Promise<unknown> = Promise.resolve();
  const writer = (): WorkerLine<CopiesProtocol> => {
    line ??= startWorker<CopiesProtocol>(
      new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' }),
      'copies',
    );
    return line;
  };

  async function use(): Promise<CopiesUse> {
    const [files, { quota = 0 }] = await Promise.all([copiedFiles(), navigator.storage.estimate()]);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return { count: files.length, bytes, budgetBytes: copyBudget(quota) };
  }

  /** What is there is counted once, then added up; another tab's copies are seen when this one counts again. */
  let counted: { bytes: number; budgetBytes: number } | null = null;

  async function writeNext(id: string, content: Blob): Promise<void> {
    counted ??= await use();
    if (counted.bytes + content.size > counted.budgetBytes) {
      throw storageError('copies-full', { megabytes: Math.floor(counted.budgetBytes / 1e6) });
    }
    await writer().ask((remote) => remote.write(id, content));
    counted.bytes += content.size;
  }

  return {
    use,
    write(id, content) {
      const done = latest.then(() => writeNext(id, content));
      latest = done.catch(() => undefined);
      return done;
    },
    async read(id, byteLength) {
      try {
        const file = await (await (await copyFolder()).getFileHandle(id)).getFile();
        return file.size === byteLength ? file : null;
      } catch {
        return null;
      }
    },
    async remove(ids) {
      await latest;
      await removeCopies(ids);
      counted = null;
    },
    async clear(kept = new Set(), since = Number.POSITIVE_INFINITY) {
      await latest;
      const files = await copiedFiles();
      const leaving = files.filter(({ name, lastModified }) => !kept.has(name) && lastModified < since);
      await removeCopies(leaving.map(({ name }) => name));
      counted = null;
    },
  };
}
