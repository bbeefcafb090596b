/** A mark from a line of our own table, whole. */
import type { Film } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import { measuringTools, type Mark, type MarkProposal, type MaskMark, type Point } from '../../mark.ts';
import { limbOf } from '../../tools/hipKneeAnkle/limb.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { decodeMask } from '../../tools/mask/rle.ts';
import { importedId, type ImportedMark } from '../importPlan.ts';
import { exportedKinds } from '../kinds.ts';
import { proposalOf } from '../proposalOf.ts';
import { numberIn } from './cells.ts';
import type { CsvColumn } from './columns.ts';

type Row = Readonly<Partial<Record<CsvColumn, string>>>;

/** @throws OsseletError `csv-value` for what cannot be drawn on this film */
export function markIn(row: Row, line: number, film: Film): ImportedMark {
  const bad = (column: CsvColumn) =>
    annotationsError('csv-value', { line, column, value: (row[column] ?? '').slice(0, longestQuote) });
  const points = pointsIn(row.points ?? '', film);
  if (points === null) throw bad('points');
  const mark = markOf(row, points, film);
  if (mark === null)
    throw bad(row.tool === 'calibration' ? 'number' : row.tool === 'mask' ? 'mark_detail' : 'tool');
  const { graphicsOf, pointsOf } = exportedKinds[mark.tool];
  if (mark.tool !== 'mask' && pointsOf(graphicsOf(points)) === null) throw bad('points');
  const isNamed = /^[\w-]{1,80}$/.test(row.mark_id ?? '');
  return { markId: isNamed ? (row.mark_id ?? '') : importedId(film.key, mark), mark };
}

/** A mask has thousands of characters. */
const longestQuote = 80;

function markOf(row: Row, points: readonly Point[], film: Film): Mark | null {
  const proposal = proposalIn(row);
  const drawn = { points, text: row.label ?? '', ...(proposal && { proposal }) };
  if (row.tool === 'mask') return maskFrom(row.mark_detail ?? '', drawn, film);
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

/** Its box follows from its pixels, whatever the points say. */
function maskFrom(
  counts: string,
  drawn: Pick<MaskMark, 'points' | 'text' | 'proposal'>,
  { rows, columns }: Film,
): MaskMark | null {
  const size = [rows, columns] as const;
  const bits = decodeMask({ size, counts });
  const mask = bits && maskOf(bits, size);
  return mask && { tool: 'mask', ...drawn, ...mask };
}

function proposalIn(row: Row): MarkProposal | null {
  return proposalOf({
    way: row.model_verdict,
    score: numberIn(row.model_score ?? ''),
    modelName: row.model,
    modelVersion: numberIn(row.model_version ?? ''),
    modelHash: row.model_hash,
    backend: (row.model_backend ?? '') === '' ? null : row.model_backend,
  });
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
