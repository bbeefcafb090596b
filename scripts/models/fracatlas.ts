/** The FracAtlas films of ../shared/data, with what the model's findings say of each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('../shared/data/fracatlas');

export interface LabelledFilm {
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** Neighbouring numbers are often the same patient: they are drawn together when resampling. */
  readonly group: number;
  readonly findings: ReadonlySet<string>;
  /** Round the fractures, as parts of the film's width and height. */
  readonly boxes: readonly FilmPart[];
}

export interface FilmPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function filmsOf(fold: 'train' | 'val' | 'test'): LabelledFilm[] {
  const [head = [], ...rows] = readFileSync(path.join(folder, 'manifest.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map(csvCells);
  return rows
    .map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])))
    .filter((row) => row.fold === fold)
    .map(toFilm);
}

function toFilm(row: Readonly<Record<string, string>>): LabelledFilm {
  const file = row.file ?? '';
  return {
    file,
    bytes: () => new Uint8Array(readFileSync(path.join(folder, file))),
    group: Math.floor(Number(/(\d+)\.\w+$/.exec(file)?.[1]) / 2),
    findings: new Set([
      ...(row.body_part ?? '').split('+'),
      ...(row.view ?? '').split('+'),
      ...(row.fractured === '1' ? ['fracture'] : []),
      ...(row.hardware === '1' ? ['hardware'] : []),
    ]),
    boxes: (row.boxes_yolo_cxcywh ?? '').split(/[;|]/).flatMap((text) => partOf(text.trim())),
  };
}

/** Centre, width and height. */
function partOf(text: string): FilmPart[] {
  const [x, y, width, height] = text.split(/\s+/).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return [];
  return [{ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }];
}

/** Commas inside quotes belong to the cell; this file doubles no quote. */
function csvCells(line: string): string[] {
  return [...line.matchAll(/("[^"]*"|[^,]*)(,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
}
