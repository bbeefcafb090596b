/** The page's side of an import: a worker that lives as long as one import. */
import { startWorker } from '../../foundation/index.ts';
import type { StoredModel } from '../stored/storedModels.ts';
import type { ExportFile, ImportProtocol } from './protocol.ts';

export async function importInWorker(name: string, files: readonly ExportFile[]): Promise<StoredModel> {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<ImportProtocol>(worker, 'import');
  try {
    return await ask((remote) => remote.importFiles(name, files));
  } finally {
    end();
  }
}
