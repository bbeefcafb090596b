/** Look-up tables made to hurt: indices past their end, descriptors that their data do not hold. */
import { describe, expect, it } from 'vitest';
import { openedFrame, outcome } from '../truth.ts';
import { ascii, EXPLICIT, explicit, header, join, meta, tagBytes, u16, u32 } from './aFile.ts';
import { expandSegments } from './paletteSegments.ts';

/** 48 cells of 8 bits: 0, 1, 2, 3 and then 255. */
const indices = Array.from({ length: 48 }, (_, at) => (at < 4 ? at : 255));
const words = (values: readonly number[]) => values.flatMap((value) => u16(value));

function paletteFilm(
  descriptor: readonly number[],
  entries: readonly number[],
  tag = 0x00281201,
): Uint8Array {
  const channel = [0, 1, 2];
  return join(
    meta(EXPLICIT),
    header({ bits: 8, photometric: 'PALETTE COLOR' }),
    channel.flatMap((index) => explicit(0x00281101 + index, 'US', words(descriptor))),
    channel.flatMap((index) => explicit(tag + index, 'OW', words(entries))),
    explicit(0x7fe00010, 'OW', indices),
  );
}

describe('a palette', () => {
  it('stands still at its ends: an index past the table takes the last entry', async () => {
    const { colour } = await openedFrame(paletteFilm([4, 0, 16], [0, 0x1000, 0x2000, 0xff00]));

    expect([colour?.[0], colour?.[3], colour?.[6], colour?.[9], colour?.[12]]).toEqual([0, 16, 32, 255, 255]);
  });

  it.each([
    ['more entries than data', [256, 0, 16], [1, 2, 3, 4]],
    ['65,536 entries written 0', [0, 0, 16], [1, 2, 3, 4]],
    ['bits that no table has', [4, 0, 12], [1, 2, 3, 4]],
    ['two words', [4, 0], [1, 2, 3, 4]],
    ['nothing', [], [1, 2, 3, 4]],
  ])('is refused when its descriptor says %s', async (_, descriptor, entries) => {
    expect(await outcome(paletteFilm(descriptor, entries))).toBe('dicom.palette-damaged');
  });

  it.each([
    ['run past the table', [0, 9, ...Array<number>(9).fill(1)]],
    ['run past their data', [0, 4, 1]],
    ['start with a line from nowhere', [1, 4, 9]],
    ['repeat themselves', [0, 2, 1, 2, 2, 1, 8, 0]],
    ['repeat what is past their end', [0, 2, 1, 2, 2, 1, 0xfffe, 0xffff]],
    ['are of no known kind', [7, 4, 1]],
    ['hold nothing', []],
  ])('is refused when its segments %s', async (_, segments) => {
    expect(await outcome(paletteFilm([4, 0, 16], segments, 0x00281221))).toBe('dicom.palette-damaged');
  });

  it('is not expanded from segments of nothing, which could be repeated millions of times', () => {
    expect(expandSegments(Uint16Array.from([0, 0, 2, 60_000, 0, 0]), 4)).toBeNull();
  });
});

describe('a modality table', () => {
  const film = (descriptor: readonly number[], entries: readonly number[]) => {
    const table = [
      ...explicit(0x00283002, 'US', words(descriptor)),
      ...explicit(0x00283006, 'OW', words(entries)),
    ];
    const item = [...tagBytes(0xfffee000), ...u32(table.length), ...table];
    const name = explicit(0x00100010, 'PN', ascii('A '));
    return join(
      meta(EXPLICIT),
      name,
      header({ bits: 8 }),
      explicit(0x00283000, 'SQ', item),
      explicit(0x7fe00010, 'OW', indices),
    );
  };

  it.each([
    ['more entries than data', [256, 0, 16], [1, 2]],
    ['65,536 entries written 0', [0, 0, 16], [1, 2]],
    ['32 bits', [2, 0, 32], [1, 2]],
    ['nothing', [], [1, 2]],
  ])('is left out, not the film, when its descriptor says %s', async (_, descriptor, entries) => {
    const { stored } = await openedFrame(film(descriptor, entries));

    expect([...stored.subarray(0, 5)]).toEqual([0, 1, 2, 3, 255]);
  });
});
