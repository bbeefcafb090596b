/** A mark from a line of our own table. The pixels of a mask are in no cell: it comes back from COCO or DICOM SEG. */
import type { Film } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import { measuringTools, type Mark, type Point } from '../../mark.ts';
import { limbOf } from '../../tools/hipKneeAnkle/limb.ts';
import { importedId, type ImportedMark } from '../importPlan.ts';
import { exportedKinds } from '../kinds.ts';
import { numberIn } from './cells.ts';
import type { CsvColumn } from './columns.ts';

type Row = Readonly<Partial<Record<CsvColumn, string>>>;

/** null for a mask. @throws OsseletError `csv-value` for what cannot be drawn on this film */
export function markIn(row: Row, line: number, film: Film): ImportedMark | null {
  const bad = (column: CsvColumn) =>
    annotationsError('csv-value', { line, column, value: row[column] ?? '' });
  if (row.tool === 'mask') return null;
  const points = pointsIn(row.points ?? '', film);
  if (points === null) throw bad('points');
  const mark = markOf(row, points, film);
  if (mark === null) throw bad(row.tool === 'calibration' ? 'number' : 'tool');
  const { graphicsOf, pointsOf } = exportedKinds[mark.tool];
  if (pointsOf(graphicsOf(points)) === null) throw bad('points');
  const isNamed = /^[\w-]{1,80}$/.test(row.mark_id ?? '');
  return { markId: isNamed ? (row.mark_id ?? '') : importedId(film.key, mark), mark };
}

function markOf(row: Row, points: readonly Point[], film: Film): Mark | null {
  const drawn = { points, text: row.label ?? '' };
  const [detail, knownMm] = [row.mark_detail, numberIn(row.number ?? '')];
  if (row.tool === 'calibration') {
    if ((detail !== 'ball' && detail !== 'ruler') || knownMm === null || knownMm <= 0) return null;
    return { tool: 'calibration', ...drawn, object: detail, knownMm };
  }
  if (row.tool === 'hip-knee-ankle') {
    const limb = limbOf(film);
    if (detail !== 'right' && detail !== 'left') return { tool: 'hip-knee-ankle', ...drawn, ...limb };
    // What the header says already stays of the header.
    const sideFrom = detail === limb.side ? limb.sideFrom : 'person';
    return { tool: 'hip-knee-ankle', ...drawn, ...limb, side: detail, sideFrom };
  }
  const tool = measuringTools.find((one) => one === row.tool);
  return tool === undefined ? null : { tool, ...drawn };
}

function pointsIn(text: string, { columns, rows }: Film): Point[] | null {
  const points = text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [x, y, ...more] = part.split(',').map(Number);
      return { x: x ?? NaN, y: more.length > 0 ? NaN : (y ?? NaN) };
    });
  const isOnFilm = ({ x, y }: Point) => x >= 0 && y >= 0 && x <= columns && y <= rows;
  return points.length > 0 && points.every(isOnFilm) ? points : null;
}
