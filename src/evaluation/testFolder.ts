/** For tests: a data set's folder of texts; an empty text stands for a picture, which adapters name and never open. */
import type { DataFolder } from './datasets/dataFolder.ts';
import { evaluationError } from './errors.ts';

export function testFolder(files: Readonly<Record<string, string>>): DataFolder {
  return {
    readText(file) {
      const text = files[file];
      const missing = evaluationError('file-missing', { file, detail: 'ENOENT' });
      return text === undefined ? Promise.reject(missing) : Promise.resolve(text);
    },
    filesIn(folder) {
      const start = folder === '' ? '' : `${folder}/`;
      const below = Object.keys(files).filter((file) => file.startsWith(start));
      return Promise.resolve(
        [...new Set(below.map((file) => file.slice(start.length).split('/')[0]!))].sort(),
      );
    },
  };
}
