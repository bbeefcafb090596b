/** Drawings of figures as SVG text: an area under the curve, calibration, intervals side by side. Lengths in pixels. */
import type { ReliabilityBin } from '../../heads/index.ts';
import { escaped } from './html.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const side = 260;
const margin = 30;

/** Points between 0 and 1 on a square with its diagonal; they are joined in their order, or dots of a given size. */
export function unitPlot(
  points: readonly (Point & { readonly size?: number })[],
  look: 'line' | 'dots',
  axes: { readonly x: string; readonly y: string; readonly title: string },
): string {
  const at = ({ x, y }: Point): readonly [string, string] => [
    (margin + x * side).toFixed(1),
    (margin + (1 - y) * side).toFixed(1),
  ];
  const drawn =
    look === 'line'
      ? `<polyline fill="none" stroke="#0b5cad" stroke-width="2" points="${points.map((point) => at(point).join()).join(' ')}"/>`
      : points
          .map((point) => {
            const [x, y] = at(point);
            return `<circle cx="${x}" cy="${y}" r="${(2 + 6 * (point.size ?? 0)).toFixed(1)}" fill="#0b5cad"/>`;
          })
          .join('');
  const whole = side + 2 * margin;
  return [
    `<svg role="img" aria-label="${escaped(axes.title)}" width="${whole}" height="${whole}" viewBox="0 0 ${whole} ${whole}">`,
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" fill="none" stroke="#8a929e"/>`,
    `<line x1="${margin}" y1="${margin + side}" x2="${margin + side}" y2="${margin}" stroke="#8a929e" stroke-dasharray="4 4"/>`,
    drawn,
    `<text x="${margin}" y="${whole - 8}">${escaped(axes.x)}</text>`,
    `<text x="${margin}" y="${margin - 10}">${escaped(axes.y)}</text>`,
    '</svg>',
  ].join('');
}

/** Receiver operating characteristic: from the strictest threshold to the loosest, ties in one step. */
export function rocPoints(scores: readonly number[], positive: readonly boolean[]): Point[] {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const positives = positive.filter(Boolean).length;
  const negatives = positive.length - positives;
  let [found, wrong] = [0, 0];
  const points: Point[] = [{ x: 0, y: 0 }];
  order.forEach((film, place) => {
    if (positive[film]) found++;
    else wrong++;
    const next = order[place + 1];
    if (next === undefined || scores[next] !== scores[film])
      points.push({ x: wrong / negatives, y: found / positives });
  });
  return points;
}

export function reliabilityPoints(bins: readonly ReliabilityBin[]): (Point & { size: number })[] {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return bins.flatMap(({ stated, observed, count }) =>
    stated === null || observed === null ? [] : [{ x: stated, y: observed, size: count / most }],
  );
}

/** One line a figure, its interval as a bar, between 0 and 1. */
export function intervalPlot(
  rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly interval: readonly [number, number];
  }[],
  title: string,
): string {
  const [left, width, line] = [260, 360, 20];
  const at = (value: number): string => (left + Math.min(1, Math.max(0, value)) * width).toFixed(1);
  const height = rows.length * line + 30;
  const bars = rows.map(({ name, value, interval: [from, to] }, place) => {
    const y = 14 + place * line;
    return [
      `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>`,
      `<line x1="${at(from)}" y1="${y}" x2="${at(to)}" y2="${y}" stroke="#0b5cad" stroke-width="2"/>`,
      `<circle cx="${at(value)}" cy="${y}" r="4" fill="#0b5cad"/>`,
    ].join('');
  });
  const ticks = [0, 0.5, 1].map(
    (tick) =>
      `<line x1="${at(tick)}" y1="4" x2="${at(tick)}" y2="${height - 22}" stroke="#c9ced6"/><text x="${at(tick)}" y="${height - 6}" text-anchor="middle">${tick}</text>`,
  );
  return `<svg role="img" aria-label="${escaped(title)}" width="${left + width + 20}" height="${height}" viewBox="0 0 ${left + width + 20} ${height}">${ticks.join('')}${bars.join('')}</svg>`;
}
