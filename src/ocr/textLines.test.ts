import { describe, expect, it } from 'vitest';
import { textLines, type Word } from './textLines.ts';

const size = { width: 400, height: 100 };
const word = (left: number, right: number, fields: Partial<Word> = {}): Word => ({
  box: { left, top: 40, right, bottom: 60 },
  text: 'MARTIN',
  confidence: 90,
  ...fields,
});

/** Strokes at these columns, in the rows of the words. */
function ink(...columns: number[]) {
  const strokes = new Uint8Array(size.width * size.height);
  for (const x of columns) for (let y = 42; y < 58; y++) strokes[y * size.width + x] = 255;
  return { ...size, strokes };
}

/** Of every fourth column a stroke. */
const between = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - 1 - from) / 4) + 1 }, (_, at) => from + 4 * at);

describe('words that were read', () => {
  it('become one line with what stands beside them unread, and a margin', () => {
    // Letters at 130 and 155 were not read; 240 is too far away to be of the line.
    const [line, ...others] = textLines([word(50, 110)], ink(...between(50, 110), 109, 130, 155, 240));

    expect(others).toEqual([]);
    expect(line?.box).toEqual({ left: 44, top: 34, right: 162, bottom: 66 });
  });

  it('are joined where their lines meet, in the order in which they stand', () => {
    const words = [word(120, 180, { text: 'Anne' }), word(50, 110)];

    expect(
      textLines(words, ink(...between(50, 110), 109, ...between(120, 180), 179)).map(({ text }) => text),
    ).toEqual(['MARTIN Anne']);
  });

  it('stand in their order on the line, three of them too', () => {
    const words = [word(50, 110), word(120, 180, { text: 'Anne' }), word(190, 250, { text: 'CHU' })];
    const strokes = [...between(50, 110), 109, ...between(120, 180), 179, ...between(190, 250), 249];

    expect(textLines(words, ink(...strokes)).map(({ text }) => text)).toEqual(['MARTIN Anne CHU']);
  });

  it('are no text where they are two signs, or the reader does not believe in them', () => {
    const words = [word(50, 60, { text: 'Pa' }), word(100, 160, { confidence: 20 })];

    expect(textLines(words, ink(...between(50, 160)))).toEqual([]);
  });

  it('are no text where there are no strokes of letters, as in the grain of a bone', () => {
    expect(textLines([word(50, 110)], ink(50, 109))).toEqual([]);
  });

  it('never leave the picture', () => {
    const [line] = textLines(
      [{ ...word(0, 400), box: { left: 0, top: 36, right: 400, bottom: 64 } }],
      ink(...between(0, 400), 399),
    );

    expect(line?.box).toEqual({ left: 0, top: 27, right: 400, bottom: 73 });
  });
});
