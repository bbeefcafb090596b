/**
 * How each kind of mark leaves the house and comes back: the one table that a new kind extends. Every form of export
 * draws the same graphics; `pointsOf` is their inverse.
 */
import type { Mark, MarkTool, Point } from '../mark.ts';
import { boxOf } from '../tools/box.ts';
import { outlineOf } from '../tools/mask/outline.ts';

/** As DICOM draws (PS3.3 C.18.6.1.1, C.10.5): an ellipse by the ends of its axes, the longer axis first. */
export interface MarkGraphic {
  readonly kind: 'point' | 'polyline' | 'ellipse';
  readonly points: readonly Point[];
}

export interface ExportedKind {
  readonly graphicsOf: (points: readonly Point[]) => readonly MarkGraphic[];
  /** null where the graphics are not those of this kind. */
  readonly pointsOf: (graphics: readonly MarkGraphic[]) => readonly Point[] | null;
  /** It encloses a part of the film: a box of COCO, a region of a report. */
  readonly isRegion: boolean;
}

const oneLine = (count: number): ExportedKind => ({
  graphicsOf: (points) => [{ kind: 'polyline', points }],
  pointsOf: ([line]) => (line?.kind === 'polyline' && line.points.length === count ? line.points : null),
  isRegion: false,
});

/** Its first point again at its end, as DICOM closes a line. */
const closedLine = (areCorners: (count: number) => boolean): ExportedKind => ({
  graphicsOf: (points) => [{ kind: 'polyline', points: [...points, ...points.slice(0, 1)] }],
  pointsOf: ([line]) => {
    const corners = line?.points.slice(0, -1) ?? [];
    return line?.kind === 'polyline' && areCorners(corners.length) ? corners : null;
  },
  isRegion: true,
});

export const exportedKinds: Readonly<Record<MarkTool, ExportedKind>> = {
  length: oneLine(2),
  polyline: {
    graphicsOf: (points) => [{ kind: 'polyline', points }],
    pointsOf: ([line]) => (line?.kind === 'polyline' && line.points.length >= 2 ? line.points : null),
    isRegion: false,
  },
  angle: oneLine(3),
  cobb: {
    graphicsOf: (points) => [
      { kind: 'polyline', points: points.slice(0, 2) },
      { kind: 'polyline', points: points.slice(2) },
    ],
    pointsOf: (graphics) => {
      const points = graphics.flatMap((graphic) => graphic.points);
      // Other programs write its two lines as one.
      return points.length === 4 && graphics.every(({ kind }) => kind === 'polyline') ? points : null;
    },
    isRegion: false,
  },
  'hip-knee-ankle': oneLine(3),
  rectangle: { graphicsOf: closedBox, pointsOf: boxAround('polyline', 5), isRegion: true },
  'rotated-rectangle': closedLine((count) => count === 4),
  polygon: closedLine((count) => count >= 3),
  point: {
    graphicsOf: (points) => [{ kind: 'point', points }],
    pointsOf: ([graphic]) =>
      graphic?.kind === 'point' && graphic.points.length === 1 ? graphic.points : null,
    isRegion: false,
  },
  ellipse: { graphicsOf: axes, pointsOf: boxAround('ellipse', 4), isRegion: true },
  /** Of its box alone: a mask itself is drawn by `graphicsOf`, and its pixels leave as COCO and DICOM SEG. */
  mask: { graphicsOf: closedBox, pointsOf: () => null, isRegion: true },
  arrow: oneLine(2),
  calibration: oneLine(2),
};

/** What a mark is drawn by. A mask: the lines round its pixels, holes included. */
export function graphicsOf(mark: Mark): readonly MarkGraphic[] {
  if (mark.tool !== 'mask') return exportedKinds[mark.tool].graphicsOf(mark.points);
  return outlineOf(mark.rle).map((line) => ({ kind: 'polyline', points: [...line, ...line.slice(0, 1)] }));
}

function closedBox(points: readonly Point[]): MarkGraphic[] {
  const { left, top, right, bottom } = boxOf(points);
  const first = { x: left, y: top };
  const corners = [first, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }, first];
  return [{ kind: 'polyline', points: corners }];
}

function axes(points: readonly Point[]): MarkGraphic[] {
  const { left, top, right, bottom } = boxOf(points);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const across = [
    { x: left, y },
    { x: right, y },
  ];
  const down = [
    { x, y: top },
    { x, y: bottom },
  ];
  const isWide = right - left >= bottom - top;
  return [{ kind: 'ellipse', points: isWide ? [...across, ...down] : [...down, ...across] }];
}

/** The two corners round points that say a box or the axes of an upright ellipse. */
function boxAround(kind: MarkGraphic['kind'], count: number): ExportedKind['pointsOf'] {
  return ([graphic]) => {
    if (graphic?.kind !== kind || graphic.points.length !== count) return null;
    const [xs, ys] = [graphic.points.map(({ x }) => x), graphic.points.map(({ y }) => y)];
    const corner = { x: Math.min(...xs), y: Math.min(...ys) };
    const isDrawn = isUpright(graphic, corner);
    return isDrawn ? [corner, { x: Math.max(...xs), y: Math.max(...ys) }] : null;
  };
}

/** Each side along a row or a column: a box that was turned is no rectangle of ours. */
function isUpright({ kind, points }: MarkGraphic, corner: Point): boolean {
  const runs =
    kind === 'polyline' ? points.slice(1).map((to, at) => [points[at] ?? to, to] as const) : pairs(points);
  const isAlong = runs.every(([from, to]) => from.x === to.x || from.y === to.y);
  return isAlong && (kind === 'ellipse' || points.some(({ x, y }) => x === corner.x && y === corner.y));
}

function pairs([a, b, c, d]: readonly Point[]): (readonly [Point, Point])[] {
  return a && b && c && d
    ? [
        [a, b],
        [c, d],
      ]
    : [];
}
