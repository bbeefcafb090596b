/** Marks on a canvas as the screen draws them: light lines on a dark edge, words beside their first point. */
import type { MarkGraphic } from '../../annotations/index.ts';

export interface DrawnMark {
  readonly graphics: readonly MarkGraphic[];
  readonly words: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Look {
  /** From image pixels to pixels of the canvas. */
  readonly place: (point: Point) => Point;
  readonly pixelRatio: number;
}

const colour = '#7dd3fc';
const edge = 'rgb(0 0 0 / 0.75)';

export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly DrawnMark[],
  { place, pixelRatio }: Look,
): void {
  context.lineJoin = 'round';
  for (const { graphics } of marks) {
    const path = new Path2D();
    for (const { kind, points } of graphics) trace(path, kind, points.map(place), pixelRatio);
    stroke(context, path, 4 * pixelRatio, edge);
    stroke(context, path, 2 * pixelRatio, colour);
  }
  context.font = `600 ${String(13 * pixelRatio)}px system-ui, sans-serif`;
  for (const { graphics, words } of marks) {
    const [first] = graphics[0]?.points ?? [];
    if (first !== undefined && words !== '') write(context, words, place(first), pixelRatio);
  }
}

function trace(path: Path2D, kind: MarkGraphic['kind'], points: readonly Point[], pixelRatio: number): void {
  const [first, second, third, fourth] = points;
  if (first === undefined) return;
  if (kind === 'point') path.arc(first.x, first.y, 3 * pixelRatio, 0, 2 * Math.PI);
  if (kind === 'polyline')
    points.forEach(({ x, y }, at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  if (kind !== 'ellipse' || !second || !third || !fourth) return;
  const [x, y] = [(first.x + second.x) / 2, (first.y + second.y) / 2];
  const [along, across] = [half(first, second), half(third, fourth)];
  const turn = Math.atan2(second.y - first.y, second.x - first.x);
  path.moveTo(x + along * Math.cos(turn), y + along * Math.sin(turn));
  path.ellipse(x, y, along, across, turn, 0, 2 * Math.PI);
}

function half(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y) / 2;
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, width: number, style: string): void {
  context.lineWidth = width;
  context.strokeStyle = style;
  context.stroke(path);
}

function write(context: CanvasRenderingContext2D, words: string, at: Point, pixelRatio: number): void {
  const [x, y] = [at.x + 8 * pixelRatio, at.y - 8 * pixelRatio];
  context.lineWidth = 4 * pixelRatio;
  context.strokeStyle = edge;
  context.strokeText(words, x, y);
  context.fillStyle = colour;
  context.fillText(words, x, y);
}
