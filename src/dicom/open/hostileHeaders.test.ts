/** Headers made to hurt: each is refused with a code of ours, or read for what it is. */
import { describe, expect, it } from 'vitest';
import { codecs, openedFrame, outcome } from '../truth.ts';
import {
  EXPLICIT,
  explicit,
  film,
  header,
  IMPLICIT,
  implicit,
  join,
  meta,
  pixels,
  UNDEFINED,
} from './aFile.ts';
import { openFilms } from './openFilms.ts';

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
