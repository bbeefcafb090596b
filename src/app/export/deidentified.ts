/** Films without their patient, one after the other into one archive, with a table of what became of each attribute. */
import { loadExport } from '../../annotations/index.ts';
import type { DeidentifyingOrder, Film } from '../../dicom/index.ts';
import { writeCsv } from '../../foundation/index.ts';
import type { Exporting } from '../session/exporting.ts';

export type CleaningChoice = Pick<
  DeidentifyingOrder,
  'withMovedDates' | 'withCleanDescriptions' | 'withDevice' | 'withGraphics'
>;

export const strictestCleaning: CleaningChoice = {
  withMovedDates: false,
  withCleanDescriptions: false,
  withDevice: false,
  withGraphics: false,
};

interface Order {
  readonly films: readonly Film[];
  readonly allStatements: Exporting['allStatements'];
  readonly cleaning: CleaningChoice;
  readonly deidentified: Exporting['deidentified'];
  readonly onFilm: (done: number) => boolean;
}

type Boxes = DeidentifyingOrder['boxes'];

/** null when the person has turned away. */
export async function deidentifiedArchive({
  films,
  allStatements,
  cleaning,
  deidentified,
  onFilm,
}: Order): Promise<Blob | null> {
  const [{ blackoutBoxes }, { createArchive }, said] = await Promise.all([
    loadExport(),
    import('./archive.ts'),
    allStatements(films.map(({ key }) => key)),
  ]);
  const archive = createArchive();
  const files = filesOf(films);
  const fates: string[][] = [];
  for (const [at, [first, ...others]] of files.entries()) {
    const boxes: Boxes = Object.fromEntries(
      [first, ...others].map(({ key, frame }) => {
        const ofFilm = said.find(({ film }) => film.key === key);
        return [frame, ofFilm === undefined ? [] : blackoutBoxes(ofFilm)];
      }),
    );
    const { bytes, fates: ofFile } = await deidentified(first.key, { ...cleaning, boxes });
    const name = `film-${String(at + 1).padStart(4, '0')}.dcm`;
    archive.add(name, bytes);
    fates.push(...ofFile.map(({ tag, code, fate }) => [name, tag, code, fate]));
    if (!onFilm(at + 1)) return null;
  }
  archive.add('attributs.csv', writeCsv([['file', 'tag', 'ps3.15_action', 'fate'], ...fates], 'rfc4180'));
  return archive.end();
}

/** Frames of one instance are one file. A picture has no attributes, hence nobody to take out of them. */
export function filesOf(films: readonly Film[]): readonly (readonly [Film, ...Film[]])[] {
  const files = new Map<string, [Film, ...Film[]]>();
  for (const film of films.filter(({ origin }) => origin === 'dicom')) {
    const instance = film.sopInstanceUid ?? film.key;
    const known = files.get(instance);
    if (known === undefined) files.set(instance, [film]);
    else known.push(film);
  }
  return [...files.values()];
}
