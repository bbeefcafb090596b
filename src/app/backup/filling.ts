/** The page's line to the backup worker, which is started by the first backup: whoever has none has no worker. */
import { startWorker, type WorkerLine } from '../../foundation/index.ts';
import type { BackupProtocol } from './backup.worker.ts';

export interface Filling {
  /** Writes the whole log of the database, of the browser's own where none is named. */
  readonly fill: (file: FileSystemFileHandle) => Promise<void>;
  readonly end: () => void;
}

export function createFilling(database?: string): Filling {
  let line: WorkerLine<BackupProtocol> | null = null;
  return {
    fill(file) {
      line ??= startWorker<BackupProtocol>(
        new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' }),
        'backup',
      );
      return line.ask((remote) => remote.write(database, file));
    },
    end: () => line?.end(),
  };
}
