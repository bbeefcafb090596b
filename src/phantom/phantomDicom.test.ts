import { createHash } from 'node:crypto';
import { parseDicom } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../e2e/fixtures/tools.ts';
import { phantomHandDicom } from './phantomDicom.ts';
import { phantomHand } from './hand/phantomHand.ts';

/** The whole hand, the same with a fracture, and the same stored the other way round. */
const study = [
  phantomHandDicom({ seed: 1 }),
  phantomHandDicom({ seed: 1, finding: 'fracture' }),
  phantomHandDicom({ seed: 1, photometric: 'MONOCHROME1' }),
];

describe('the phantom hands of one seed', () => {
  it('is three films with names that say what they are', () => {
    expect(study.map(({ fileName }) => fileName)).toEqual([
      'fantome-main-1.dcm',
      'fantome-main-1-fracture.dcm',
      'fantome-main-1-monochrome1.dcm',
    ]);
  });

  it('is one study and one series of three instances', () => {
    const read = study.map(({ bytes }) => parseDicom(bytes));

    const distinct = (tag: string) => new Set(read.map((film) => film.string(tag))).size;
    expect([distinct('x0020000d'), distinct('x0020000e')]).toEqual([1, 1]);
    expect([distinct('x00080018'), distinct('x00200013')]).toEqual([3, 3]);
  });

  it('says on every film that nobody is its patient', () => {
    for (const { bytes } of study) {
      const read = parseDicom(bytes);

      const comments = read.elements.x00204000!;
      const text = bytes.subarray(comments.dataOffset, comments.dataOffset + comments.length);
      expect(read.string('x00280300')).toBe('YES');
      expect(read.string('x00100010')).toBe('FANTOME^MAIN');
      expect(read.string('x00100020')).toBe('PHANTOM-1');
      expect(new TextDecoder().decode(text)).toContain('synthèse');
    }
  });

  it('holds the stored values of the phantom', () => {
    const film = phantomHand({ seed: 1 });

    const { bytes } = phantomHandDicom({ seed: 1 });

    const pixels = parseDicom(bytes).elements.x7fe00010!;
    const stored = bytes.slice(pixels.dataOffset, pixels.dataOffset + pixels.length);
    expect(Buffer.compare(stored, new Uint8Array(film.pixels.buffer))).toBe(0);
  });

  it('is a left hand: seen from its back with the fingers up, its thumb is on the right', () => {
    const { truth } = phantomHand({ seed: 1 });
    const tipOf = (name: string) => truth.bones.find((bone) => bone.name === name)!.axis[1];

    const read = parseDicom(phantomHandDicom({ seed: 1 }).bytes);

    expect(tipOf('distal-phalanx-1').x).toBeGreaterThan(tipOf('distal-phalanx-5').x);
    expect(tipOf('distal-phalanx-3').y).toBeLessThan(tipOf('distal-phalanx-1').y);
    expect([read.string('x00185101'), read.string('x00200062'), read.string('x00200020')]).toEqual([
      'PA',
      'L',
      'L\\H',
    ]);
  });

  it('windows the MONOCHROME1 film as the mirror of the MONOCHROME2 one', () => {
    const [plain, , inverse] = study.map(({ bytes }) => parseDicom(bytes));

    // LINEAR window (PS3.3 C.11.2.1.2): value v becomes 4095 - v when centre c - 0.5 becomes 4095 - (c - 0.5).
    const centre = plain!.floatString('x00281050')! - 0.5;
    expect(inverse!.floatString('x00281050')! - 0.5).toBe(4095 - centre);
    expect(inverse!.floatString('x00281051')).toBe(plain!.floatString('x00281051'));
  });

  it('is the same file again, to the byte', () => {
    const hashes = study.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));

    expect(hashes).toEqual([
      'e3783bc95e7f95170588dc2e2e31cc8909cebdcf76b89a1421895cbee9a7cef2',
      '6c6cba9904d4110798d14cc7cead35bd27ac65c0f72add0400d128a1d4eda04d',
      '7e514b163f0d2d1f4a896d28f4e8cdfa993d8a3d972585e02bc81ff7aa6d534f',
    ]);
  });
});

describe.skipIf(!hasTool('dciodvfy'))('validity of the phantom (needs dciodvfy of dicom3tools)', () => {
  it.each(study.map(({ fileName, bytes }) => [fileName, bytes] as const))(
    'dciodvfy finds no error in %s',
    (_, bytes) => {
      expect(dciodvfyErrors(bytes)).toEqual([]);
    },
  );
});

describe.skipIf(!hasTool('dcmdump'))('the phantom read by DCMTK (needs dcmdump)', () => {
  it('dcmdump reads it to the end and shows the accents', () => {
    const { status, output } = withFile(study[0]!.bytes, (file) => runTool('dcmdump', [file]));

    expect(status).toBe(0);
    expect(output).toContain('LO [Fantôme de main]');
  });
});
