/** FracAtlas as one `manifest.csv` that names each film, its labels, its boxes and its fold. */
import type { DataFolder } from '../datasets/dataFolder.ts';
import { readTable, type Row } from '../datasets/table.ts';
import { evaluationError } from '../errors.ts';
import type { Box } from '../measures/box.ts';
import { groupOf, numberOf, yoloBox, type FracatlasFilm } from './film.ts';

export const manifestFile = 'manifest.csv';

const columns = [
  'file',
  'fold',
  'body_part',
  'view',
  'fractured',
  'fracture_count',
  'hardware',
  'width',
  'height',
  'boxes_yolo_cxcywh',
];

/** Pixels of the longer side of the original: films are about 450 or above 2,000. */
const largeSidePx = 1000;

/** Films of `embargo` (neighbours of another fold) are left out: they stand on no side. */
export async function readManifestLayout(folder: DataFolder): Promise<FracatlasFilm[]> {
  const rows = await readTable(folder, manifestFile, columns);
  return rows.filter((row) => row.text('fold') !== 'embargo').map(filmOf);
}

function filmOf(row: Row, at: number): FracatlasFilm {
  const file = row.text('file');
  const isFractured = row.flag('fractured');
  return {
    file,
    group: groupOf(numberOf(file) ?? 2 * at),
    fold: row.oneOf('fold', ['train', 'val', 'test']),
    regions: row.text('body_part').split('+'),
    views: row.text('view').split('+'),
    fractures: isFractured ? Math.max(1, row.number('fracture_count')) : 0,
    hasHardware: row.flag('hardware'),
    isLarge: Math.max(row.number('width'), row.number('height')) > largeSidePx,
    boxes: boxesOf(row),
  };
}

function boxesOf(row: Row): Box[] {
  const text = row.text('boxes_yolo_cxcywh');
  if (text === '') return [];
  return text.split(/[;|]/).map((words) => {
    const box = yoloBox(words.trim().split(/\s+/).map(Number));
    if (box !== null) return box;
    const facts = { file: manifestFile, line: null, column: 'boxes_yolo_cxcywh', found: words.trim() };
    throw evaluationError('value-invalid', facts);
  });
}
