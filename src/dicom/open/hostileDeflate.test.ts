/** Compressed data sets made to hurt: what a few bytes may swell to has a ceiling. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openedFrame, outcome } from '../truth.ts';
import { ascii, DEFLATED, header, join, meta, pixels } from './aFile.ts';
import { inflateRaw } from './inflate.ts';

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
