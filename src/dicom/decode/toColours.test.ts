/** Colours of a film, by the formulas and tables of PS3.3. */
import { describe, expect, it } from 'vitest';
import { ascii, EXPLICIT, explicit, join, meta, u16 } from '../open/aFile.ts';
import { openedFrame, outcome } from '../truth.ts';

interface Colours {
  readonly photometric: string;
  readonly samples?: 1 | 3;
  readonly planar?: 0 | 1;
  readonly columns?: number;
  readonly palette?: readonly number[];
  readonly bytes: readonly number[];
}

/** One row of cells of 8 bits. */
const aColourFilm = ({ photometric, samples = 3, planar = 0, columns = 2, palette = [], bytes }: Colours) =>
  join(
    meta(EXPLICIT),
    explicit(0x00280002, 'US', u16(samples)),
    explicit(0x00280004, 'CS', ascii(photometric.padEnd(photometric.length + (photometric.length % 2)))),
    explicit(0x00280006, 'US', u16(planar)),
    explicit(0x00280010, 'US', u16(1)),
    explicit(0x00280011, 'US', u16(columns)),
    explicit(0x00280100, 'US', u16(8)),
    explicit(0x00280101, 'US', u16(8)),
    explicit(0x00280102, 'US', u16(7)),
    explicit(0x00280103, 'US', u16(0)),
    palette,
    explicit(0x7fe00010, 'OB', bytes),
  );

const colours = async (film: Colours) => [...((await openedFrame(aColourFilm(film))).colour ?? [])];

describe('a colour film', () => {
  it('has the same colours by pixel and by plane', async () => {
    const byPixel = await colours({ photometric: 'RGB', bytes: [1, 2, 3, 4, 5, 6] });
    const byPlane = await colours({ photometric: 'RGB', planar: 1, bytes: [1, 4, 2, 5, 3, 6] });

    expect(byPixel).toEqual([1, 2, 3, 4, 5, 6]);
    expect(byPlane).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('in YBR_FULL is red where the luminance is 76 and the differences 85 and 255 (PS3.3 C.7.6.3.1.2)', async () => {
    expect(await colours({ photometric: 'YBR_FULL', bytes: [76, 85, 255, 255, 128, 128] })).toEqual([
      254, 0, 0, 255, 255, 255,
    ]);
  });

  it('in YBR_PARTIAL_422 is black at 16 and white at 235', async () => {
    expect(await colours({ photometric: 'YBR_PARTIAL_422', bytes: [16, 235, 128, 128] })).toEqual([
      0, 0, 0, 255, 255, 255,
    ]);
  });

  it('in YBR_FULL_422 shares the colour of two pixels, not their luminance', async () => {
    const shared = await colours({ photometric: 'YBR_FULL_422', bytes: [76, 149, 85, 255] });
    const own = await colours({ photometric: 'YBR_FULL', bytes: [76, 85, 255, 149, 85, 255] });

    expect(shared).toEqual(own);
  });

  it('in YBR_FULL_422 with a pixel without a partner is refused', async () => {
    const film = aColourFilm({ photometric: 'YBR_FULL_422', columns: 3, bytes: [1, 2, 3, 4, 5, 6] });

    expect(await outcome(film)).toBe('dicom.unsupported-photometric');
  });
});

describe('a palette film', () => {
  const tables = (descriptor: readonly number[], data: readonly number[], group = 0x00281201) => [
    ...[0, 1, 2].flatMap((channel) => explicit(0x00281101 + channel, 'US', descriptor.flatMap(u16))),
    ...[0, 1, 2].flatMap((channel) => explicit(group + channel, 'OW', data)),
  ];
  const aPaletteFilm = (palette: readonly number[], bytes: readonly number[]): Colours => ({
    photometric: 'PALETTE COLOR',
    samples: 1,
    columns: bytes.length,
    palette,
    bytes,
  });
  const reds = async (palette: readonly number[], bytes: readonly number[]) =>
    (await colours(aPaletteFilm(palette, bytes))).filter((_, index) => index % 3 === 0);

  it('shows an index before the first entry or past the last as that entry (PS3.3 C.7.9.1)', async () => {
    const palette = tables([3, 10, 16], [0x1100, 0x2200, 0x3300].flatMap(u16));

    expect(await reds(palette, [0, 10, 11, 12, 13, 255])).toEqual([0x11, 0x11, 0x22, 0x33, 0x33, 0x33]);
  });

  it('reads entries of 8 bits two to a word or one to a word', async () => {
    expect(await reds(tables([4, 0, 8], [1, 2, 3, 4]), [0, 1, 2, 3])).toEqual([1, 2, 3, 4]);
    expect(await reds(tables([4, 0, 8], [1, 0, 2, 0, 3, 0, 4, 0]), [0, 1, 2, 3])).toEqual([1, 2, 3, 4]);
  });

  it('in segments is expanded: values, a line, and the values again (PS3.3 C.7.9.2)', async () => {
    const words = [0, 2, 0x0000, 0x1000, 1, 4, 0x5000, 2, 1, 0, 0];
    const palette = tables([8, 0, 16], words.flatMap(u16), 0x00281221);

    expect(await reds(palette, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0x10, 0x20, 0x30, 0x40, 0x50, 0, 0x10]);
  });

  it.each([
    ['without tables', []],
    ['with fewer entries than it says', tables([300, 0, 16], [1, 2, 3, 4])],
    ['of 12-bit entries', tables([2, 0, 12], [1, 2, 3, 4])],
    [
      'in segments that make too many entries',
      tables([2, 0, 16], [0, 4, 1, 2, 3, 4].flatMap(u16), 0x00281221),
    ],
    [
      'in segments that repeat each other for ever',
      tables([2, 0, 16], [2, 9, 0, 0].flatMap(u16), 0x00281221),
    ],
  ])('%s is refused', async (_, palette) => {
    expect(await outcome(aColourFilm(aPaletteFilm(palette, [0, 1])))).toBe('dicom.palette-damaged');
  });

  it('is grey by luminance for the model', async () => {
    const { stored } = await openedFrame(aColourFilm(aPaletteFilm(tables([2, 0, 8], [0, 200]), [1, 0])));

    expect([...stored]).toEqual([200, 0]);
  });
});
