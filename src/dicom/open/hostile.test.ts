/** Files made to hurt: each is refused with a code of ours, or read for what it is. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codecs, fixture, openedFrame, outcome } from '../truth.ts';
import { inflateRaw } from './inflate.ts';
import { openFilms } from './openFilms.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';
const RLE = '1.2.840.10008.1.2.5';
const UNDEFINED = 0xffffffff;

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const even = (text: string, padding = ' ') => (text.length % 2 === 0 ? text : text + padding);
const u16 = (value: number) => [value & 0xff, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const join = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

type WriteElement = (tag: number, vr: string, value: readonly number[], length?: number) => number[];
const tagBytes = (tag: number) => [...u16(tag >>> 16), ...u16(tag & 0xffff)];
const explicit: WriteElement = (tag, vr, value, length = value.length) => {
  const isLong = ['OB', 'OW', 'SQ', 'UN'].includes(vr);
  return [...tagBytes(tag), ...ascii(vr), ...(isLong ? [0, 0, ...u32(length)] : u16(length)), ...value];
};
const implicit: WriteElement = (tag, _vr, value, length = value.length) => [
  ...tagBytes(tag),
  ...u32(length),
  ...value,
];

const meta = (uid: string) => [
  ...Array<number>(128).fill(0),
  ...ascii('DICM'),
  ...explicit(0x00020010, 'UI', ascii(even(uid, '\0'))),
];

interface Header {
  readonly rows?: number;
  readonly columns?: number;
  readonly samples?: number;
  readonly frames?: string;
  readonly bits?: 8 | 16;
}

/** A grey film of 8 × 6 cells without its pixels, other values on demand. */
const header = (
  { rows = 6, columns = 8, samples = 1, frames = '1', bits = 16 }: Header = {},
  element = explicit,
) => [
  ...element(0x00280002, 'US', u16(samples)),
  ...element(0x00280004, 'CS', ascii(samples === 1 ? 'MONOCHROME2 ' : 'RGB ')),
  ...element(0x00280008, 'IS', ascii(even(frames))),
  ...element(0x00280010, 'US', u16(rows)),
  ...element(0x00280011, 'US', u16(columns)),
  ...element(0x00280100, 'US', u16(bits)),
  ...element(0x00280101, 'US', u16(bits)),
  ...element(0x00280102, 'US', u16(bits - 1)),
  ...element(0x00280103, 'US', u16(0)),
];
const cells = Array.from({ length: 8 * 6 * 2 }, (_, index) => index);
const pixels = (element = explicit, length = cells.length) => element(0x7fe00010, 'OW', cells, length);
const film = (of: Header) => join(meta(EXPLICIT), header(of), pixels());

describe('a header that asks for more than there is', () => {
  it.each([
    ['65,535 × 65,535 pixels', { rows: 65_535, columns: 65_535 }, 'unusable-dimensions'],
    ['10,000 × 10,000 pixels, 100 bytes', { rows: 10_000, columns: 10_000 }, 'pixel-data-truncated'],
    ['a thousand million frames', { frames: '999999999' }, 'too-many-frames'],
    ['1e308 frames', { frames: '1e308' }, 'too-many-frames'],
    ['2,000 colour frames of 600 MB', { rows: 10_000, columns: 10_000, frames: '2000', samples: 3 }, 'pixel'],
    ['65,535 samples', { samples: 65_535 }, 'unsupported-photometric'],
  ])('is refused: %s', async (_, of, code) => {
    expect(await outcome(film(of))).toMatch(`dicom.${code}`);
  });

  it.each(['0', '-1', '0x10', 'Infinity', ''])(
    'is one frame when their number reads « %s »',
    async (frames) => {
      const opened = await openFilms('a', film({ frames }), codecs);

      expect(opened.ok && opened.value.length).toBe(1);
    },
  );

  it('reads the pixels that are there when only their length lies', async () => {
    expect(await outcome(join(meta(EXPLICIT), header(), pixels(explicit, 0xfffffffe)))).toBe('opened');
    expect(await outcome(join(meta(EXPLICIT), header(), pixels(explicit, UNDEFINED)))).toBe(
      'dicom.pixel-data-damaged',
    );
  });
});

describe('sequences', () => {
  const ITEM = [...tagBytes(0xfffee000), ...u32(UNDEFINED)];
  const CLOSE = [...tagBytes(0xfffee00d), ...u32(0), ...tagBytes(0xfffee0dd), ...u32(0)];
  const nested = (levels: number, element: WriteElement, isClosed = true) => {
    const opening = [...element(0x00081140, 'SQ', [], UNDEFINED), ...ITEM];
    return [
      ...Array.from({ length: levels }, () => opening).flat(),
      ...(isClosed ? Array.from({ length: levels }, () => CLOSE).flat() : []),
    ];
  };

  describe.each([
    ['explicit', EXPLICIT, explicit],
    ['implicit', IMPLICIT, implicit],
  ] as const)('in %s VR', (_, uid, element) => {
    it('a hundred deep are read', async () => {
      expect(await outcome(join(meta(uid), nested(100, element), header({}, element), pixels(element)))).toBe(
        'opened',
      );
    });

    it('ten thousand deep are refused, and overflow nothing', async () => {
      expect(
        await outcome(join(meta(uid), nested(10_000, element), header({}, element), pixels(element))),
      ).toBe('dicom.damaged-file');
    });

    it('that never end are damage, not « no image »', async () => {
      expect(
        await outcome(join(meta(uid), nested(2, element, false), header({}, element), pixels(element))),
      ).toBe('dicom.damaged-file');
    });
  });
});

describe('a data set written in another value representation than its header says', () => {
  it.each([
    ['explicit said, implicit written', EXPLICIT, implicit],
    ['implicit said, explicit written', IMPLICIT, explicit],
  ] as const)('is read as written: %s', async (_, uid, element) => {
    const { film: read, stored } = await openedFrame(join(meta(uid), header({}, element), pixels(element)));

    expect(read).toMatchObject({ rows: 6, columns: 8, transferSyntaxUid: uid });
    expect([stored[0], stored[1], stored[47]]).toEqual([0x0100, 0x0302, 0x5f5e]);
  });
});

describe('a deflated data set', () => {
  it('is read whatever its first compressed bytes resemble', async () => {
    const plain = join(header(), pixels());
    for (const level of [0, 1, 6, 9]) {
      const deflated = join(meta(DEFLATED), deflateRawSync(plain, { level }));

      expect((await openedFrame(deflated)).stored[47]).toBe(0x5f5e);
    }
  });

  it('is refused above the ceiling, before it is held', () => {
    const bomb = deflateRawSync(new Uint8Array(3_000_000));

    expect(bomb.length).toBeLessThan(4_000);
    expect(() => inflateRaw(bomb, 2_000_000, 'damaged-file')).toThrow('dicom.damaged-file');
    expect(inflateRaw(bomb, 3_000_000, 'damaged-file')).toHaveLength(3_000_000);
  });

  it('is refused when it is no deflated stream', async () => {
    expect(await outcome(join(meta(DEFLATED), ascii('not deflated at all')))).toBe('dicom.damaged-file');
  });
});

describe('the fragments of an encapsulated film', () => {
  const item = (bytes: readonly number[]) => [...tagBytes(0xfffee000), ...u32(bytes.length), ...bytes];
  /** Two 8-bit frames of one value each, as one literal-free RLE segment (PS3.5 annex G). */
  const rleFrame = (value: number) => [...u32(1), ...u32(64), ...Array<number>(56).fill(0), 256 - 47, value];
  const encapsulated = (table: number[], fragments: number[][]) =>
    join(
      meta(RLE),
      header({ frames: '2', bits: 8 }),
      explicit(0x7fe00010, 'OB', [], UNDEFINED),
      item(table),
      ...fragments.map(item),
    );
  const [first, second] = [rleFrame(7), rleFrame(9)];

  it('are grouped into frames by the offset table', async () => {
    const split = [first.slice(0, 30), first.slice(30), second];
    const bytes = encapsulated([...u32(0), ...u32(66 + 16)], split);

    expect((await openedFrame(bytes, 0)).stored).toEqual(new Uint8Array(48).fill(7));
    expect((await openedFrame(bytes, 1)).stored).toEqual(new Uint8Array(48).fill(9));
  });

  it('are refused when the table points between them', async () => {
    const split = [first.slice(0, 30), first.slice(30), second];

    expect(await outcome(encapsulated([...u32(0), ...u32(5)], split))).toBe('dicom.pixel-data-damaged');
    expect(await outcome(encapsulated([], split))).toBe('dicom.pixel-data-damaged');
    expect(await outcome(encapsulated([], []))).toBe('dicom.pixel-data-truncated');
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
