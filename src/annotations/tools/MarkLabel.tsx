/** The value of a mark beside it, upright and of one size on the screen, and on the side where there is room. */
import type { Point } from '../mark.ts';
import type { MarkWords } from './words.ts';

interface MarkLabelProps {
  readonly words: MarkWords;
  readonly isNamed: boolean;
  /** CSS pixels. */
  readonly at: Point;
  readonly size: { readonly width: number; readonly height: number };
}

const linePx = 15;
const roomPx = 190;

export function MarkLabel({ words, isNamed, at, size }: MarkLabelProps) {
  const { name, value, note, statistics } = words;
  const lines = [
    ...(isNamed && name !== '' ? [{ text: name, isMinor: false }] : []),
    ...(value === '' ? [] : [{ text: value, isMinor: false }]),
    ...[note, ...statistics].filter((text) => text !== '').map((text) => ({ text, isMinor: true })),
  ];
  const isLeft = at.x > size.width - roomPx;
  const x = isLeft ? at.x - 12 : at.x + 12;
  const lowest = size.height - linePx * lines.length;
  const y = Math.min(Math.max(at.y + linePx, linePx), Math.max(lowest, linePx));
  return (
    <text className="mark-label" textAnchor={isLeft ? 'end' : 'start'}>
      {lines.map(({ text, isMinor }, line) => (
        <tspan key={text} className={isMinor ? 'is-minor' : undefined} x={x} y={y + line * linePx}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
