/** Single knees with their Kellgren and Lawrence grade, as one `manifest.csv` that names each film, its subject and its side. */
import type { DataFolder } from './dataFolder.ts';
import { grades, type LabelledSet } from './labelledSet.ts';
import { readTable } from './table.ts';

export async function kneeSet(folder: DataFolder): Promise<LabelledSet> {
  const rows = await readTable(folder, 'manifest.csv', ['file', 'fold', 'grade', 'subject', 'side']);
  return {
    name: 'knee-kl',
    question: 'kl',
    spec: grades('kl'),
    places: ['film'],
    isByStudy: false,
    films: rows.map((row) => ({
      file: row.text('file'),
      fold: row.oneOf('fold', ['train', 'val', 'test']),
      patient: row.text('subject'),
      study: row.text('file'),
      targets: [Number(row.oneOf('grade', ['0', '1', '2', '3', '4']))],
      male: Number.NaN,
      groups: { side: row.text('side') },
    })),
  };
}
