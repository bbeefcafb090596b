/** Headers made to hurt: each is refused with a code of ours, or read for what it is. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codecs, openedFrame, outcome } from '../truth.ts';
import {
  ascii,
  EXPLICIT,
  explicit,
  film,
  header,
  IMPLICIT,
  implicit,
  join,
  meta,
  pixels,
  RLE,
  UNDEFINED,
} from './aFile.ts';
import { aDxImage } from '../write/aDxImage.ts';
import { dxImage, writeDicom } from '../write/index.ts';
import { openFilms } from './openFilms.ts';

describe('a header that asks for more than there is', () => {
  it.each([
    ['65,535 × 65,535 pixels', { rows: 65_535, columns: 65_535 }, 'unusable-dimensions'],
    ['10,000 × 10,000 pixels, 100 bytes', { rows: 10_000, columns: 10_000 }, 'pixel-data-truncated'],
    ['a thousand million frames', { frames: '999999999' }, 'too-many-frames'],
    ['1e308 frames', { frames: '1e308' }, 'too-many-frames'],
    ['2,000 colour frames of 600 MB', { rows: 10_000, columns: 10_000, frames: '2000', samples: 3 }, 'pixel'],
    [
      '4,294,967,296 bytes, 0 in 32 bits',
      { rows: 4096, columns: 1024, frames: '512' },
      'pixel-data-truncated',
    ],
    ['65,535 samples', { samples: 65_535 }, 'unsupported-photometric'],
  ])('is refused: %s', async (_, of, code) => {
    expect(await outcome(film(of))).toMatch(`dicom.${code}`);
  });

  it.each(['0', '-1', '-2147483648', '0x10', 'Infinity', ''])(
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

describe('rows and columns written as 32-bit numbers', () => {
  it.each([
    ['explicit', EXPLICIT, explicit],
    ['implicit', IMPLICIT, implicit],
  ] as const)('count whole in %s VR, not their first half', async (_, uid, element) => {
    const film = (rows: number) => join(meta(uid), header({ rows, sizeVr: 'UL' }, element), pixels(element));

    expect(await outcome(film(6))).toBe('opened');
    expect(await outcome(film(0x10006))).toBe('dicom.pixel-data-truncated');
    expect(await outcome(film(0x7fffffff))).toBe('dicom.unusable-dimensions');
  });
});

describe('pixel data of no length', () => {
  it('are cut when native, and damaged when they should be encapsulated', async () => {
    const none = explicit(0x7fe00010, 'OW', []);

    expect(await outcome(join(meta(EXPLICIT), header(), none))).toBe('dicom.pixel-data-truncated');
    expect(await outcome(join(meta(RLE), header(), none))).toBe('dicom.pixel-data-damaged');
  });
});

describe('the first bytes of a file', () => {
  it('may be a program: the film opens, and a film written here begins with zeros', async () => {
    const program = join(
      meta(EXPLICIT, 'MZ\x90\0This program cannot be run in DOS mode'),
      header(),
      pixels(),
    );

    expect(await outcome(program)).toBe('opened');
    expect(writeDicom(dxImage(aDxImage())).subarray(0, 132)).toEqual(join(Array(128).fill(0), ascii('DICM')));
  });

  it('cut anywhere within the meta header are refused', async () => {
    const whole = film({});
    const end = meta(EXPLICIT).length;
    const codes = new Set<string>();
    for (let length = 0; length <= end; length++) codes.add(await outcome(whole.slice(0, length)));

    expect([...codes].toSorted()).toEqual(['dicom.damaged-file', 'dicom.no-pixel-data', 'dicom.not-a-film']);
  });

  it('are no film when they are compressed by gzip', async () => {
    expect(await outcome(new Uint8Array(gzipSync(film({}))))).toBe('dicom.not-a-film');
  });
});

describe('text that is a web page', () => {
  it('is text, whatever it says', async () => {
    const name = '<img src=x onerror=alert(1)> ';
    const bytes = join(meta(EXPLICIT), explicit(0x00100010, 'PN', ascii(`${name} `)), header(), pixels());

    expect((await openedFrame(bytes)).film.patientName).toBe('<img src=x onerror=alert(1)>');
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
