import { describe, expect, it } from 'vitest';
import { drawMarks, type DrawnMark } from './drawMarks.ts';

/** The canvas is twice as large as the film and lies 10 pixels to the right. */
const look = { place: ({ x, y }: { x: number; y: number }) => ({ x: 2 * x + 10, y: 2 * y }), pixelRatio: 1 };

function drawn(...marks: DrawnMark[]) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [200, 200];
  const context = canvas.getContext('2d')!;
  drawMarks(context, marks, look);
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
}

const lineColour = [0x7d, 0xd3, 0xfc, 255];

describe('marks in the picture of a view', () => {
  it('lie where they lie on the film, as it is placed', () => {
    const at = drawn({
      graphics: [
        {
          kind: 'polyline',
          points: [
            { x: 10, y: 40 },
            { x: 60, y: 40 },
          ],
        },
      ],
      words: '',
    });

    expect(at(80, 80)).toEqual(lineColour);
    expect(at(80, 90)[3]).toBe(0);
    expect(at(20, 80)[3]).toBe(0);
  });

  it('are ellipses by the ends of their axes', () => {
    const axes = [
      { x: 20, y: 50 },
      { x: 80, y: 50 },
      { x: 50, y: 30 },
      { x: 50, y: 70 },
    ];
    const at = drawn({ graphics: [{ kind: 'ellipse', points: axes }], words: '' });

    // A curve is blended with its dark edge; the line is blue, the edge is not.
    expect(at(110, 60)[2]).toBeGreaterThan(200);
    expect(at(110, 140)[2]).toBeGreaterThan(200);
    expect(at(110, 100)[3]).toBe(0);
  });
});
