/** The set from its folder, in whichever of its layouts it lies there. */
import type { DataFolder } from '../datasets/dataFolder.ts';
import { evaluationError } from '../errors.ts';
import type { FracatlasFilm } from './film.ts';
import { manifestFile, readManifestLayout } from './manifestLayout.ts';
import { publishedTable, readPublishedLayout } from './publishedLayout.ts';

export async function readFracatlas(folder: DataFolder): Promise<FracatlasFilm[]> {
  const files = new Set(await folder.filesIn(''));
  if (files.has(manifestFile)) return readManifestLayout(folder);
  if (files.has(publishedTable)) return readPublishedLayout(folder);
  throw evaluationError('layout-unknown', {
    dataset: 'fracatlas',
    expected: `${manifestFile}, ${publishedTable}`,
  });
}
