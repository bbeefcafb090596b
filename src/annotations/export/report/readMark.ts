/** A mark from the coordinates of a group: of the kind that we wrote down, else of the kind that its shape can be. */
import type { Film, ReportItem } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import type { HipKneeAnkleMark, Mark, MarkProposal, MarkTool, Point } from '../../mark.ts';
import { limbOf } from '../../tools/hipKneeAnkle/limb.ts';
import { importedId, type ImportedMark } from '../importPlan.ts';
import { exportedKinds, type MarkGraphic } from '../kinds.ts';
import { proposalOf } from '../proposalOf.ts';
import { answers, isSame, measureNames, names, own } from './codes.ts';

/** Coordinates are single-precision numbers, and other programs round: this much beyond an edge is at the edge. */
const slackPx = 1;
/** In this order a shape without a name is tried. */
const shapes = ['rectangle', 'ellipse', 'length', 'angle'] as const;

const kindsByType: ReadonlyMap<string, MarkGraphic['kind']> = new Map([
  ['POINT', 'point'],
  ['POLYLINE', 'polyline'],
  ['ELLIPSE', 'ellipse'],
]);

/** null for a group that draws nothing, or what has no form here. */
export function markIn(group: ReportItem, film: Film): ImportedMark | null {
  const inside = withDescendants(group);
  const graphics = inside.flatMap(({ graphic }) => (graphic === null ? [] : [graphicOf(graphic, film)]));
  const drawn = graphics.filter((graphic) => graphic !== null);
  if (drawn.length === 0 || drawn.length < graphics.length) return null;
  const tracked = trackedMark(inside);
  for (const tool of tracked ? [tracked.tool] : toolsFor(inside)) {
    const points = exportedKinds[tool].pointsOf(drawn);
    const mark = points && markOf(tool, points, inside, film);
    if (mark) return { markId: tracked?.markId ?? importedId(film.key, mark), mark };
  }
  return null;
}

function withDescendants(item: ReportItem): ReportItem[] {
  return [item, ...item.items.flatMap(withDescendants)];
}

/** What we wrote as tracking identifier. */
function trackedMark(
  inside: readonly ReportItem[],
): { readonly tool: MarkTool; readonly markId: string } | null {
  const id = inside.find(({ name }) => isSame(name, names.trackingId))?.text ?? '';
  const [, tool = '', markId = ''] = /^osselet:([a-z-]+):([\w-]{1,80})$/.exec(id) ?? [];
  return tool in exportedKinds ? { tool: tool as MarkTool, markId } : null;
}

function toolsFor(inside: readonly ReportItem[]): readonly MarkTool[] {
  const measures = (name: keyof typeof measureNames) =>
    inside.some((item) => item.valueType === 'NUM' && isSame(item.name, measureNames[name]));
  return measures('cobb') ? ['cobb'] : shapes;
}

function markOf(
  tool: MarkTool,
  points: readonly Point[],
  inside: readonly ReportItem[],
  film: Film,
): Mark | null {
  const words = inside.find(({ name }) => isSame(name, names.comment))?.text ?? '';
  // A report holds the box of a mask only.
  if (tool === 'mask') return null;
  const proposal = proposalIn(inside);
  const drawn = { points, text: words === tool ? '' : words, ...(proposal && { proposal }) };
  if (tool === 'hip-knee-ankle') return { tool, ...drawn, ...limbOf(film), ...sideIn(inside) };
  if (tool !== 'calibration') return { tool, ...drawn };
  const knownMm = inside.find(({ name, number }) => number !== null && isSame(name, measureNames.known))
    ?.number?.value;
  const isBall = inside.some(({ code }) => isSame(code, own('known-ball', '')));
  return knownMm === undefined || knownMm <= 0
    ? null
    : { tool, ...drawn, object: isBall ? 'ball' : 'ruler', knownMm };
}

function proposalIn(inside: readonly ReportItem[]): MarkProposal | null {
  const find = (name: keyof typeof names) => inside.find((item) => isSame(item.name, names[name]));
  return proposalOf({
    way: find('proposal')?.text,
    score: find('likeness')?.number?.value,
    modelName: find('algorithmName')?.text,
    modelVersion: Number(find('algorithmVersion')?.text),
    modelHash: find('algorithmParameters')?.text?.replace(/^sha256 /, ''),
    backend: find('backend')?.text ?? null,
  });
}

/** What the report says goes before the header of the film. */
function sideIn(inside: readonly ReportItem[]): Partial<Pick<HipKneeAnkleMark, 'side' | 'sideFrom'>> {
  const said = (['right', 'left'] as const).find((side) =>
    inside.some(({ name, code }) => isSame(name, names.laterality) && isSame(code, answers[side])),
  );
  return said === undefined ? {} : { side: said, sideFrom: 'person' };
}

function graphicOf({ type, data }: NonNullable<ReportItem['graphic']>, film: Film): MarkGraphic | null {
  const kind = kindsByType.get(type);
  if (kind === undefined || data.length % 2 !== 0) return null;
  const points = Array.from({ length: data.length / 2 }, (_, at) => ({
    x: data[2 * at] ?? NaN,
    y: data[2 * at + 1] ?? NaN,
  }));
  return { kind, points: points.map((point) => onFilm(point, film)) };
}

/** A report that was edited, or belongs to another picture, points beside the film. */
function onFilm({ x, y }: Point, { columns, rows, key }: Film): Point {
  const isOn = x >= -slackPx && y >= -slackPx && x <= columns + slackPx && y <= rows + slackPx;
  if (!isOn) throw annotationsError('report-outside-film', { key, x, y, columns, rows });
  return { x: Math.min(Math.max(x, 0), columns), y: Math.min(Math.max(y, 0), rows) };
}
