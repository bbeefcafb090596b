/**
 * MURA v1.1 (Rajpurkar et al. 2017): `MURA-v1.1/{train,valid}_labeled_studies.csv`, no header, a study's folder and whether it is
 * abnormal. The official validation part is the test part here, and is judged by study; sides of the training part are drawn by
 * the protocol.
 */
import { evaluationError } from '../errors.ts';
import type { DataFolder } from './dataFolder.ts';
import { yesOrNo, type Fold, type LabelledFilm, type LabelledSet } from './labelledSet.ts';
import { readRows } from './table.ts';

const top = 'MURA-v1.1';
const tables: readonly (readonly [string, Fold])[] = [
  ['train_labeled_studies.csv', 'train'],
  ['valid_labeled_studies.csv', 'test'],
];

export async function muraSet(folder: DataFolder): Promise<LabelledSet> {
  // The folder that is named may be MURA-v1.1 itself, or the one above.
  const base = (await folder.filesIn('')).includes(top) ? `${top}/` : '';
  const films: LabelledFilm[] = [];
  for (const [table, fold] of tables) {
    const file = `${base}${table}`;
    for (const [at, [study = '', label = '']] of (await readRows(folder, file)).entries()) {
      if (label !== '0' && label !== '1') {
        throw evaluationError('value-invalid', { file, line: at + 1, column: '2', found: label });
      }
      films.push(...(await filmsOf(folder, base, study, Number(label), fold)));
    }
  }
  return {
    name: 'mura',
    question: 'abnormal',
    spec: yesOrNo('abnormal'),
    places: ['film'],
    isByStudy: true,
    films,
  };
}

/** `MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/` */
async function filmsOf(
  folder: DataFolder,
  base: string,
  study: string,
  label: number,
  fold: Fold,
): Promise<LabelledFilm[]> {
  const path = base + study.trim().replace(`${top}/`, '').replace(/\/$/, '');
  const pictures = (await folder.filesIn(path)).filter((name) => /^[^.].*\.(?:png|jpe?g)$/i.test(name));
  if (pictures.length === 0)
    throw evaluationError('file-missing', { file: `${path}/image1.png`, detail: 'ENOENT' });
  const region = /XR_(\w+?)\//.exec(path)?.[1]?.toLowerCase() ?? 'unknown';
  const patient = /patient\d+/.exec(path)?.[0] ?? path;
  return pictures.map((name) => ({
    file: `${path}/${name}`,
    fold,
    patient,
    study: path,
    targets: [label],
    male: Number.NaN,
    groups: { region },
  }));
}
