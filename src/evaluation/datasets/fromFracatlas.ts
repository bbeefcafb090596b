/** FracAtlas as a question of yes or no, on the sides that its zero-shot figures are measured on. */
import { readFracatlas } from '../fracatlas/readFracatlas.ts';
import type { DataFolder } from './dataFolder.ts';
import { yesOrNo, type LabelledSet } from './labelledSet.ts';

export async function fracatlasSet(folder: DataFolder): Promise<LabelledSet> {
  const films = await readFracatlas(folder);
  return {
    name: 'fracatlas',
    question: 'fracture',
    spec: yesOrNo('fracture'),
    places: ['film'],
    isByStudy: false,
    films: films.map(({ file, fold, group, fractures, regions, views, hasHardware }) => ({
      file,
      fold,
      patient: String(group),
      study: file,
      targets: [Number(fractures > 0)],
      male: Number.NaN,
      groups: { region: regions.join('+'), view: views.join('+'), hardware: hasHardware ? 'yes' : 'no' },
    })),
  };
}
