/**
 * The RSNA bone age challenge (Halabi et al. 2019): `train.csv` (id, boneage in months, male) and `Validation Dataset.csv`, which
 * is the test part here, as in the seed system; films by number in `boneage-training-dataset` and
 * `boneage-validation-dataset-1` and `-2`. One film a child.
 */
import { evaluationError } from '../errors.ts';
import type { DataFolder } from './dataFolder.ts';
import { quantity, type Fold, type LabelledFilm, type LabelledSet } from './labelledSet.ts';
import { readTable, type Row } from './table.ts';

interface Part {
  readonly table: string;
  readonly fold: Fold;
  readonly id: string;
  readonly months: string;
  readonly folders: readonly string[];
}

const parts: readonly Part[] = [
  { table: 'train.csv', fold: 'train', id: 'id', months: 'boneage', folders: ['boneage-training-dataset'] },
  {
    table: 'Validation Dataset.csv',
    fold: 'test',
    id: 'Image ID',
    months: 'Bone Age (months)',
    folders: ['boneage-validation-dataset-1', 'boneage-validation-dataset-2'],
  },
];

export async function boneAgeSet(folder: DataFolder, takesSex: boolean): Promise<LabelledSet> {
  const films = await Promise.all(parts.map((part) => filmsOf(folder, part)));
  return {
    name: takesSex ? 'rsna-bone-age-sex' : 'rsna-bone-age',
    question: 'boneage',
    spec: quantity('boneage', 'month', takesSex),
    places: ['film'],
    isByStudy: false,
    films: films.flat(),
  };
}

async function filmsOf(
  folder: DataFolder,
  { table, fold, id, months, folders }: Part,
): Promise<LabelledFilm[]> {
  const rows = await readTable(folder, table, [id, months, 'male']);
  const places = new Map<string, string>();
  for (const below of folders)
    for (const name of await folder.filesIn(below)) places.set(name, `${below}/${name}`);
  return rows.map((row) => {
    const name = `${row.text(id)}.png`;
    const file = places.get(name);
    if (file === undefined) {
      throw evaluationError('file-missing', { file: `${folders.join(' | ')}/${name}`, detail: 'ENOENT' });
    }
    return filmOf(row, file, fold, row.number(months));
  });
}

function filmOf(row: Row, file: string, fold: Fold, months: number): LabelledFilm {
  const isMale = row.flag('male');
  return {
    file,
    fold,
    patient: file,
    study: file,
    targets: [months],
    male: Number(isMale),
    groups: { sex: isMale ? 'male' : 'female', age: ageBand(months) },
  };
}

function ageBand(months: number): string {
  const from = Math.min(4, Math.floor(months / 48)) * 4;
  return from === 16 ? '16+' : `${from}-${from + 3}`;
}
