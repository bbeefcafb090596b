/** Compressed streams made by DCMTK, and what their headers may not say. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ascii,
  encapsulated,
  explicit,
  header,
  join,
  meta,
  tagBytes,
  u32,
  UNDEFINED,
} from '../open/aFile.ts';
import { fixture, hasTools, openedFrame, outcome, runTool, temporaryFolder } from '../truth.ts';

const ENCAPSULATED = '1.2.840.10008.1.2.1.98';

describe.skipIf(!hasTools('dcmcjpls'))('a JPEG-LS film (needs dcmtk)', () => {
  const encoded = () => {
    const [plain, film] = ['plain.dcm', 'film.dcm'].map((name) => path.join(temporaryFolder(), name));
    writeFileSync(plain!, fixture('gradient-explicit.dcm'));
    runTool('dcmcjpls', plain!, film!);
    return new Uint8Array(readFileSync(film!));
  };
  const frameHeaderAt = (film: Uint8Array) => new TextDecoder('latin1').decode(film).indexOf('\xff\xf7');

  it('whose stream says another size than its header is refused before the codec runs', async () => {
    const film = encoded();
    film.set([0xff, 0xff, 0xff, 0xff], frameHeaderAt(film) + 5);

    expect(await outcome(film)).toBe('dicom.pixel-data-damaged');
  });

  it('with two frame headers is refused: the second size would not be checked', async () => {
    const film = encoded();
    const at = frameHeaderAt(film);
    const twice = join(film.subarray(0, at), film.subarray(at, at + 13), film.subarray(at));
    new DataView(twice.buffer).setUint32(
      at - 6,
      new DataView(film.buffer).getUint32(at - 6, true) + 13,
      true,
    );

    expect(await outcome(twice)).toMatch(/^dicom\.pixel-data-(damaged|truncated)$/);
  });

  it('cut in its scan is refused', async () => {
    const film = encoded();

    expect(await outcome(film.subarray(0, film.length - 200))).toBe('dicom.pixel-data-truncated');
  });
});

describe('frames in fragments', () => {
  const frame = (value: number) => Array<number>(48).fill(value);

  it('that are not compressed are read as they are', async () => {
    const film = encapsulated(ENCAPSULATED, { frames: '2', bits: 8 }, [], [frame(7), frame(9)]);

    expect((await openedFrame(film, 1)).stored).toEqual(new Uint8Array(48).fill(9));
  });

  it('are found by the Extended Offset Table, of which dicom-parser knows nothing', async () => {
    const item = (bytes: readonly number[]) => [...tagBytes(0xfffee000), ...u32(bytes.length), ...bytes];
    const offsets = [0, 0, 56, 0].flatMap(u32);
    const film = join(
      meta(ENCAPSULATED),
      header({ frames: '2', bits: 8 }),
      explicit(0x7fe00001, 'OV', offsets),
      explicit(0x7fe00002, 'OV', [48, 0, 48, 0].flatMap(u32)),
      explicit(0x7fe00010, 'OB', [], UNDEFINED),
      item([]),
      ...[frame(7), frame(9).slice(0, 20), frame(9).slice(20)].map(item),
      [...tagBytes(0xfffee0dd), ...u32(0)],
    );

    expect((await openedFrame(film, 0)).stored).toEqual(new Uint8Array(48).fill(7));
    expect((await openedFrame(film, 1)).stored).toEqual(new Uint8Array(48).fill(9));
  });

  it('are refused by name when they are video or come from elsewhere', async () => {
    for (const uid of ['1.2.840.10008.1.2.4.94', '1.2.840.10008.1.2.4.102'])
      expect(await outcome(join(meta(uid), header(), ascii('  ')))).toBe('dicom.unsupported-transfer-syntax');
  });
});
