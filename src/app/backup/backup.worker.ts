/**
 * Reads the whole log, verifies what it has not seen yet and writes it into the picked file, while the page goes on. It has a
 * connection to the database of its own and reads what is on disk.
 */
import { expose } from 'comlink';
import { createAnnotationLog, createSteadyBundle } from '../../annotations/index.ts';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { openBrowserStorage } from '../../storage/index.ts';
import { fillFile } from './fillFile.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();

export interface BackupProtocol {
  /** Resolves once the file holds what the database held when it was asked. */
  write(database: string | undefined, file: FileSystemFileHandle): Promise<void>;
}

const bundle = createSteadyBundle();

const protocol: BackupProtocol = {
  async write(database, file) {
    const storage = openBrowserStorage(database);
    try {
      const log = createAnnotationLog(storage);
      const [events, device] = await Promise.all([log.all(), log.device()]);
      await fillFile(file, await bundle(events, { device, at: new Date() }));
    } finally {
      storage.close();
    }
  },
};
expose(protocol);
