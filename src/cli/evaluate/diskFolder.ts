/** A data set's folder on disk. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { evaluationError, type DataFolder } from '../../evaluation/index.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';

export function diskFolder(folder: string): DataFolder {
  return {
    async readText(file) {
      try {
        return await readFile(callerPath(path.join(folder, file)), 'utf8');
      } catch (cause) {
        const facts = { file: path.join(folder, file), detail: detailOf(cause) };
        throw evaluationError('file-missing', facts, cause);
      }
    },
    async filesIn(below) {
      try {
        return (await readdir(callerPath(path.join(folder, below)))).sort();
      } catch (cause) {
        if (below !== '' && detailOf(cause) === 'ENOENT') return [];
        throw cliError(
          'folder-unreadable',
          { folder: path.join(folder, below), detail: detailOf(cause) },
          cause,
        );
      }
    },
  };
}
