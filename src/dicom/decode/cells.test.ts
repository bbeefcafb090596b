import { describe, expect, it } from 'vitest';
import { ascii, EXPLICIT, explicit, join, meta, u16, u32 } from '../open/aFile.ts';
import { openedFrame } from '../truth.ts';

const BIG_ENDIAN = '1.2.840.10008.1.2.2';

interface Pixels {
  readonly rows?: number;
  readonly columns?: number;
  readonly frames?: number;
  readonly allocated: number;
  readonly stored?: number;
  readonly highBit?: number;
  readonly isSigned?: boolean;
  readonly bytes: readonly number[];
}

/** A grey film of 1 × 4 cells in explicit VR little endian, with what matters to the test. */
function aGreyFilm({ rows = 1, columns = 4, frames = 1, allocated, bytes, ...bits }: Pixels): Uint8Array {
  const stored = bits.stored ?? allocated;
  return join(
    meta(EXPLICIT),
    explicit(0x00280002, 'US', u16(1)),
    explicit(0x00280004, 'CS', ascii('MONOCHROME2 ')),
    explicit(0x00280008, 'IS', ascii(`${frames} `)),
    explicit(0x00280010, 'US', u16(rows)),
    explicit(0x00280011, 'US', u16(columns)),
    explicit(0x00280100, 'US', u16(allocated)),
    explicit(0x00280101, 'US', u16(stored)),
    explicit(0x00280102, 'US', u16(bits.highBit ?? stored - 1)),
    explicit(0x00280103, 'US', u16(bits.isSigned === true ? 1 : 0)),
    explicit(0x7fe00010, 'OW', bytes),
  );
}

describe('cells of a film', () => {
  it('of 32 bits keep the whole of their range, unsigned and signed', async () => {
    const bytes = [0, 1, 0x7fffffff, 0xffffffff].flatMap(u32);

    const unsigned = await openedFrame(aGreyFilm({ allocated: 32, bytes }));
    const signed = await openedFrame(aGreyFilm({ allocated: 32, bytes, isSigned: true }));

    expect([...unsigned.stored]).toEqual([0, 1, 2_147_483_647, 4_294_967_295]);
    expect([unsigned.min, unsigned.max]).toEqual([0, 4_294_967_295]);
    expect([...signed.stored]).toEqual([0, 1, 2_147_483_647, -1]);
  });

  it('of 24 bits stored in 32 lose what lies above them', async () => {
    const bytes = [0xaa000001, 0xaa7fffff, 0xaa800000, 0xaaffffff].flatMap(u32);

    const film = { allocated: 32, stored: 24, bytes };

    expect([...(await openedFrame(aGreyFilm(film))).stored]).toEqual([1, 8_388_607, 8_388_608, 16_777_215]);
    expect([...(await openedFrame(aGreyFilm({ ...film, isSigned: true }))).stored]).toEqual([
      1, 8_388_607, -8_388_608, -1,
    ]);
  });

  it('of 24 bits lie three bytes apart', async () => {
    const bytes = [1, 0, 0, 0, 1, 0, 0, 0, 1, 255, 255, 255];

    expect([...(await openedFrame(aGreyFilm({ allocated: 24, bytes }))).stored]).toEqual([
      1, 256, 65_536, 16_777_215,
    ]);
  });

  it('of 1 bit lie eight to a byte, the first in the lowest bit (PS3.5 8.1.1)', async () => {
    const film = aGreyFilm({ rows: 2, columns: 8, allocated: 1, bytes: [0b0000_0001, 0b1000_0110] });

    expect([...(await openedFrame(film)).stored]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1]);
  });

  it('of 1 bit go on inside a byte when the next frame begins', async () => {
    const film = aGreyFilm({ columns: 3, frames: 3, allocated: 1, bytes: [0b0100_0101, 0b0000_0001] });

    expect([...(await openedFrame(film, 0)).stored]).toEqual([1, 0, 1]);
    expect([...(await openedFrame(film, 1)).stored]).toEqual([0, 0, 0]);
    expect([...(await openedFrame(film, 2)).stored]).toEqual([1, 0, 1]);
  });

  it('of 12 bits packed take three bytes a pair', async () => {
    const film = aGreyFilm({ allocated: 12, bytes: [0x23, 0x61, 0x45, 0xff, 0x0f, 0x00] });

    expect([...(await openedFrame(film)).stored]).toEqual([0x123, 0x456, 0xfff, 0]);
  });

  it('stored under their highest bits are shifted down', async () => {
    const film = {
      allocated: 16,
      stored: 12,
      highBit: 15,
      bytes: [0x1f, 0x00, 0x20, 0x00, 0xf0, 0xff, 0, 0x80],
    };

    expect([...(await openedFrame(aGreyFilm(film))).stored]).toEqual([1, 2, 0xfff, 0x800]);
  });

  it('of 32 bits in the 16-bit words of a big endian film swap their words, as in GDCM and DCMTK', async () => {
    const big: typeof explicit = (tag, vr, value) => {
      const [group, element] = [tag >>> 16, tag & 0xffff];
      const swap = (number: number) => [number >> 8, number & 0xff];
      const isLong = vr === 'OW';
      const length = isLong ? [0, 0, 0, 0, ...swap(value.length)] : swap(value.length);
      return [...swap(group), ...swap(element), ...ascii(vr), ...length, ...value];
    };
    const us = (tag: number, value: number) => big(tag, 'US', [value >> 8, value & 0xff]);
    const film = join(
      meta(BIG_ENDIAN),
      us(0x00280010, 1),
      us(0x00280011, 1),
      us(0x00280100, 32),
      big(0x7fe00010, 'OW', [0x56, 0x78, 0x12, 0x34]),
    );

    expect((await openedFrame(film)).stored[0]).toBe(0x12345678);
  });

  it('more than 32 bits wide are refused', async () => {
    await expect(openedFrame(aGreyFilm({ allocated: 64, bytes: Array<number>(32).fill(0) }))).rejects.toThrow(
      'dicom.unsupported-bits',
    );
  });
});
