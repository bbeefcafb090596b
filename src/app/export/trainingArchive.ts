/** The tables of a training set with its films, one after the other into one archive. */
import type { TrainingSetFiles } from '../../annotations/index.ts';
import type { TrainingSets } from '../session/trainingSets.ts';

interface Order {
  readonly files: TrainingSetFiles;
  readonly picture: TrainingSets['picture'];
  readonly onFilm: (done: number) => boolean;
}

/** null when the person has turned away. */
export async function trainingArchive({ files, picture, onFilm }: Order): Promise<Blob | null> {
  const { createArchive } = await import('./archive.ts');
  const archive = createArchive();
  for (const { name, text } of files.tables) archive.add(name, text);
  for (const [at, { filmKey, path }] of files.pictures.entries()) {
    archive.add(path, await picture(filmKey));
    if (!onFilm(at + 1)) return null;
  }
  return archive.end();
}
