/**
 * GRAZPEDWRI-DX (Nagy et al. 2022) in the tables of the seed system: `{train,val,test}_dataset.csv`, of which `filestem` names the
 * picture in `images/` and `fracture_visible` is 1 or empty. A file stem begins with the patient's number and the study's time.
 */
import type { DataFolder } from './dataFolder.ts';
import { yesOrNo, type LabelledFilm, type LabelledSet } from './labelledSet.ts';
import { readTable, type Row } from './table.ts';

const folds = ['train', 'val', 'test'] as const;

export async function grazpedSet(folder: DataFolder): Promise<LabelledSet> {
  const ofFolds = await Promise.all(
    folds.map(async (fold) => {
      const rows = await readTable(folder, `${fold}_dataset.csv`, ['filestem', 'fracture_visible']);
      return rows.map((row): LabelledFilm => {
        const stem = row.text('filestem');
        const [patient = stem, time = ''] = stem.split('_');
        return {
          file: `images/${stem}.png`,
          fold,
          patient,
          study: `${patient}_${time}`,
          targets: [isFractured(row)],
          male: Number.NaN,
          groups: {},
        };
      });
    }),
  );
  return {
    name: 'grazpedwri-dx',
    question: 'fracture',
    spec: yesOrNo('fracture'),
    places: ['film'],
    isByStudy: false,
    films: ofFolds.flat(),
  };
}

/** The published table leaves the cell empty where no fracture is seen. */
function isFractured(row: Row): number {
  return row.text('fracture_visible') === '' ? 0 : Number(row.flag('fracture_visible'));
}
