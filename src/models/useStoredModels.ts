/** The imported models as the list shows them, and what a person does to them. */
import { useCallback, useEffect, useState } from 'react';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { droppedExport, pickedExport } from './import/givenExport.ts';
import { importInWorker } from './import/importInWorker.ts';
import { removeStoredModel, storedModels, type StoredModel } from './stored/storedModels.ts';

type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'imported'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export function useStoredModels() {
  const [models, setModels] = useState<readonly StoredModel[]>([]);
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const fail = useCallback(
    (error: unknown) => setState({ kind: 'failed', error: toOsseletError(error) }),
    [],
  );
  const refresh = useCallback(() => storedModels().then(setModels, fail), [fail]);
  useEffect(() => void refresh(), [refresh]);

  async function importFrom(given: DataTransfer | readonly File[]): Promise<void> {
    setState({ kind: 'importing' });
    try {
      const { name, files } =
        given instanceof DataTransfer ? await droppedExport(given) : pickedExport(given);
      const stored = await importInWorker(name, files);
      await refresh();
      setState({ kind: 'imported', name: stored.name });
    } catch (error) {
      fail(error);
    }
  }

  async function remove(hash: string): Promise<void> {
    await removeStoredModel(hash).catch(fail);
    await refresh();
  }

  return { models, state, importFrom, remove };
}
