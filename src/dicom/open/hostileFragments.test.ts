/** Encapsulated pixel data made to hurt: tables, items and streams that contradict each other. */
import { describe, expect, it } from 'vitest';
import { fixture, openedFrame, outcome } from '../truth.ts';
import { ascii, encapsulated, explicit, header, join, meta, RLE, tagBytes, u32, UNDEFINED } from './aFile.ts';

describe('the fragments of an encapsulated film', () => {
  /** Two 8-bit frames of one value each, as one literal-free RLE segment (PS3.5 annex G). */
  const rleFrame = (value: number) => [...u32(1), ...u32(64), ...Array<number>(56).fill(0), 256 - 47, value];
  const rle = (table: number[], fragments: number[][]) =>
    encapsulated(RLE, { frames: '2', bits: 8 }, table, fragments);
  const [first, second] = [rleFrame(7), rleFrame(9)];

  it('are grouped into frames by the offset table', async () => {
    const split = [first.slice(0, 30), first.slice(30), second];
    const bytes = rle([...u32(0), ...u32(66 + 16)], split);

    expect((await openedFrame(bytes, 0)).stored).toEqual(new Uint8Array(48).fill(7));
    expect((await openedFrame(bytes, 1)).stored).toEqual(new Uint8Array(48).fill(9));
  });

  it('are refused when the table points between them', async () => {
    const split = [first.slice(0, 30), first.slice(30), second];

    expect(await outcome(rle([...u32(0), ...u32(5)], split))).toBe('dicom.pixel-data-damaged');
    expect(await outcome(rle([], split))).toBe('dicom.pixel-data-damaged');
    expect(await outcome(rle([], []))).toBe('dicom.pixel-data-truncated');
  });
});

describe('items of encapsulated pixel data', () => {
  const before = join(meta(RLE), header({ bits: 8 }), explicit(0x7fe00010, 'OB', [], UNDEFINED));
  const headerOf = (tag: number, length: number) => [...tagBytes(tag), ...u32(length)];

  it.each([
    ['an item longer than the file', headerOf(0xfffee000, 0x7fffffff)],
    ['an item of 4,294,967,294 bytes', headerOf(0xfffee000, 0xfffffffe)],
    ['a fragment longer than the file', [...headerOf(0xfffee000, 0), ...headerOf(0xfffee000, 1_000), 1, 2]],
    ['a table and nothing else', headerOf(0xfffee000, 0)],
    ['nothing', []],
  ])('are cut when they are %s', async (_, items) => {
    expect(await outcome(join(before, items))).toBe('dicom.pixel-data-truncated');
  });

  it('are damaged when something else stands among them', async () => {
    expect(await outcome(join(before, headerOf(0xfffee000, 0), headerOf(0x00100010, 0)))).toBe(
      'dicom.pixel-data-damaged',
    );
  });

  it.each([
    ['past the end', 0xfffffff0],
    ['before the first fragment', 0x80000000],
    ['into a fragment', 3],
  ])('are damaged when the offset table points %s and nothing else tells frames apart', async (_, offset) => {
    const parts = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];

    expect(
      await outcome(encapsulated(RLE, { frames: '2', bits: 8 }, [...u32(0), ...u32(offset)], parts)),
    ).toBe('dicom.pixel-data-damaged');
  });
});

describe('a JPEG 2000 film', () => {
  const whole = fixture('gradient-jpeg2000.dcm');
  const text = new TextDecoder('latin1').decode(whole);
  const stream = text.indexOf('\xff\x4f\xff\x51');

  it('padded after its last tile-part decodes as without the padding', async () => {
    const end = text.lastIndexOf('\xff\xd9');
    const padding = [0xff, 0x64, 0x00, 0x0c, 0x00, 0x01, ...ascii('PADDING ')];
    const padded = join(whole.subarray(0, end), padding, whole.subarray(end));
    const view = new DataView(padded.buffer);
    view.setUint32(stream - 4, view.getUint32(stream - 4, true) + padding.length, true);

    expect((await openedFrame(padded)).sha256).toBe((await openedFrame(whole)).sha256);
  });

  it('without some of its tiles is cut, though OpenJPEG would draw them black', async () => {
    const half = whole.slice();
    // SIZ: tiles of 24 columns, of which the film's only tile is the first of two.
    new DataView(half.buffer).setUint32(stream + 24, 24);

    expect(await outcome(half)).toBe('dicom.pixel-data-truncated');
  });

  it.each(['gradient-jpeg2000.dcm', 'gradient-htj2k.dcm'])(
    'whose component is of another size is damaged, where OpenJPH would never come back: %s',
    async (name) => {
      const thinned = fixture(name).slice();
      const siz = new TextDecoder('latin1').decode(thinned).indexOf('\xff\x4f\xff\x51');
      // YRsiz of the only component.
      thinned[siz + 44] = 48;

      expect(await outcome(thinned)).toBe('dicom.pixel-data-damaged');
    },
  );
});
