/**
 * The Osteoarthritis Initiative in the tables of the seed system: both knees on one film with their Kellgren and Lawrence grades
 * (`kl_{train,val,test}.csv`), and whole legs with both hip-knee-ankle angles in degrees (`hka_{train,val,test}.csv`); films in
 * `images/`. `ID` is the person. A cell without a value is a knee of which nothing is known.
 */
import type { DataFolder } from './dataFolder.ts';
import { grades, quantity, type LabelledFilm, type LabelledSet } from './labelledSet.ts';
import { readTable, type Row } from './table.ts';

const folds = ['train', 'val', 'test'] as const;

export async function oaiKneeSet(folder: DataFolder): Promise<LabelledSet> {
  const gradeIn = (row: Row, column: string): number =>
    row.text(column) === '' ? Number.NaN : Number(row.oneOf(column, ['0', '1', '2', '3', '4']));
  return {
    name: 'oai-kl',
    question: 'kl',
    spec: grades('kl'),
    places: ['right', 'left'],
    isByStudy: false,
    films: await filmsOf(folder, 'kl', ['RXRKL', 'LXRKL'], gradeIn),
  };
}

export async function oaiAlignmentSet(folder: DataFolder): Promise<LabelledSet> {
  const angleIn = (row: Row, column: string): number =>
    row.text(column) === '' ? Number.NaN : row.number(column);
  return {
    name: 'oai-alignment',
    question: 'hka',
    spec: quantity('hka', 'degree'),
    places: ['right', 'left'],
    isByStudy: false,
    films: await filmsOf(folder, 'hka', ['RHKA', 'LHKA'], angleIn),
  };
}

async function filmsOf(
  folder: DataFolder,
  table: string,
  columns: readonly string[],
  valueIn: (row: Row, column: string) => number,
): Promise<LabelledFilm[]> {
  const ofFolds = await Promise.all(
    folds.map(async (fold) => {
      const rows = await readTable(folder, `${table}_${fold}.csv`, ['ID', 'file', ...columns]);
      return rows.map((row) => ({
        file: `images/${row.text('file')}`,
        fold,
        patient: row.text('ID'),
        study: row.text('file'),
        targets: columns.map((column) => valueIn(row, column)),
        male: Number.NaN,
        groups: {},
      }));
    }),
  );
  return ofFolds.flat();
}
