/** Encapsulated pixel data made to hurt: tables, items and streams that contradict each other. */
import { describe, expect, it } from 'vitest';
import { fixture, openedFrame, outcome } from '../truth.ts';
import { ascii, encapsulated, join, RLE, u32 } from './aFile.ts';

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
});
