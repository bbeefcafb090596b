/**
 * FracAtlas as published (figshare 22363012): `dataset.csv` with a column for each region and view, `images/Fractured` and
 * `images/Non_fractured`, boxes in `Annotations/YOLO`. It has no folds for all films; ours are kept by number in folds.json, so
 * that figures of both layouts are of the same films. Films that are in no fold (neighbours of another one, or published
 * films that the reduced set lacks) are left out.
 */
import type { DataFolder } from '../datasets/dataFolder.ts';
import type { Fold } from '../datasets/labelledSet.ts';
import { readTable, type Row } from '../datasets/table.ts';
import { evaluationError } from '../errors.ts';
import type { Box } from '../measures/box.ts';
import { groupOf, numberOf, regions, views, yoloBox, type FracatlasFilm } from './film.ts';
import folds from './folds.json';

export const publishedTable = 'dataset.csv';

const columns = ['image_id', ...regions, ...views, 'hardware', 'fractured', 'fracture_count'];
const foldByNumber = new Map<number, Fold>(
  (['train', 'val', 'test'] as const).flatMap((fold) => folds[fold].map((number) => [number, fold] as const)),
);
const largeNumbers = new Set<number>(folds.large);

export async function readPublishedLayout(folder: DataFolder): Promise<FracatlasFilm[]> {
  const rows = await readTable(folder, publishedTable, columns);
  const films = await Promise.all(rows.map((row) => filmOf(folder, row)));
  return films.filter((film) => film !== null);
}

async function filmOf(folder: DataFolder, row: Row): Promise<FracatlasFilm | null> {
  const name = row.text('image_id');
  const number = numberOf(name) ?? -1;
  const fold = foldByNumber.get(number);
  if (fold === undefined) return null;
  const isFractured = row.flag('fractured');
  return {
    file: `images/${isFractured ? 'Fractured' : 'Non_fractured'}/${name}`,
    group: groupOf(number),
    fold,
    regions: regions.filter((region) => row.flag(region)),
    views: views.filter((view) => row.flag(view)),
    fractures: isFractured ? Math.max(1, row.number('fracture_count')) : 0,
    hasHardware: row.flag('hardware'),
    isLarge: largeNumbers.has(number),
    boxes: isFractured ? await boxesOf(folder, name) : [],
  };
}

/** One line a box: class, centre, width and height. */
async function boxesOf(folder: DataFolder, image: string): Promise<Box[]> {
  const file = `Annotations/YOLO/${image.replace(/\.\w+$/, '.txt')}`;
  const lines = (await folder.readText(file)).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const box = yoloBox(line.trim().split(/\s+/).slice(1).map(Number));
    if (box === null) {
      throw evaluationError('value-invalid', { file, line: at + 1, column: 'cx cy w h', found: line.trim() });
    }
    return box;
  });
}
