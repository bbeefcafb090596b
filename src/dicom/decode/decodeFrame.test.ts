import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  conformanceFile,
  fixture,
  gdcmPixels,
  hasConformance,
  hasTools,
  openedFrame,
  runTool,
  temporaryFolder,
} from '../truth.ts';

const GRADIENT = 'eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('stored values of the gradient film', () => {
  it.each(['explicit', 'implicit', 'jpeg-lossless', 'jpeg2000', 'rle', 'jpeg-ls', 'htj2k'])(
    'are those that openssl hashed from GDCM, read from %s',
    async (encoding) => {
      const frame = await openedFrame(fixture(`gradient-${encoding}.dcm`));

      expect(frame.sha256).toBe(GRADIENT);
      expect(frame.stored).toHaveLength(48 * 40);
      expect([frame.stored[0], frame.stored[47], frame.min]).toEqual([0, 2867, 0]);
    },
  );
});

/** A film like the fixture with other cells, so that outside encoders can be tried on each kind of cell. */
function filmWith(cells: Uint16Array, { isSigned = false, bitsStored = 16, photometric = 'MONOCHROME2' }) {
  const file = fixture('gradient-explicit.dcm');
  const text = new TextDecoder('latin1').decode(file);
  file.set(new Uint8Array(cells.buffer), file.length - cells.byteLength);
  const set = (tag: string, value: number) => (file[text.indexOf(tag) + 8] = value);
  set('\x28\x00\x01\x01US', bitsStored);
  set('\x28\x00\x02\x01US', bitsStored - 1);
  set('\x28\x00\x03\x01US', isSigned ? 1 : 0);
  file.set(new TextEncoder().encode(photometric), text.indexOf('MONOCHROME2'));
  return file;
}

/** Steep waves across zero: neighbours differ by more than half the range, as in the worst scans. */
const waves = Uint16Array.from({ length: 48 * 40 }, (_, index) =>
  Math.round(20_000 * Math.sin(index * 0.7) + 9_000 * Math.cos(index * index)),
);
const encoders: readonly [string, string, ...string[]][] = [
  ['JPEG lossless, first-order prediction', 'dcmcjpeg', '+e1'],
  ...[1, 2, 3, 4, 5, 6, 7].map((predictor): [string, string, ...string[]] => [
    `JPEG lossless, predictor ${predictor}`,
    'dcmcjpeg',
    '+el',
    '+sv',
    String(predictor),
  ]),
  ['JPEG-LS', 'dcmcjpls'],
  ['JPEG 2000 lossless', 'gdcmconv', '--j2k'],
  ['RLE', 'dcmcrle'],
  ['implicit VR', 'dcmconv', '+ti'],
  ['explicit VR big endian', 'dcmconv', '+tb'],
  ['deflated', 'dcmconv', '+td'],
];

describe.skipIf(!hasTools('dcmcjpeg', 'dcmcjpls', 'dcmconv', 'dcmcrle', 'gdcmconv', 'gdcmraw'))(
  'a film encoded by DCMTK and GDCM comes back bit for bit (needs dcmtk and libgdcm-tools)',
  () => {
    it.each(encoders)('%s', async (_name, tool, ...options) => {
      const folder = temporaryFolder();
      for (const isSigned of [false, true]) {
        const [plain, encoded] = [path.join(folder, 'plain.dcm'), path.join(folder, 'encoded.dcm')];
        writeFileSync(plain, filmWith(waves, { isSigned }));
        runTool(tool, ...options, plain, encoded);

        const frame = await openedFrame(new Uint8Array(readFileSync(encoded)));

        expect(frame.sha256).toBe(sha256(new Uint8Array(waves.buffer)));
        expect(frame.stored[1]).toBe(isSigned ? (waves[1]! << 16) >> 16 : waves[1]);
      }
    });
  },
);

describe('cells of 12 bits in 16', () => {
  it('drops what old files keep above the stored bits', async () => {
    const frame = await openedFrame(filmWith(new Uint16Array(48 * 40).fill(0xf123), { bitsStored: 12 }));

    expect(frame.max).toBe(0x123);
  });

  it('extends the sign from the top stored bit', async () => {
    const film = filmWith(new Uint16Array(48 * 40).fill(0x0fff), { bitsStored: 12, isSigned: true });

    expect((await openedFrame(film)).min).toBe(-1);
  });
});

/** Real films and what is odd about each; the whole collection is in `../conformance.test.ts`. */
const sample = [
  'pydicom-data/data_RG1_J2KI.dcm',
  'pydicom-data/data_RG3_J2KI.dcm',
  'pylibjpeg-data/ds_JPEGLosslessSV1_RG2_JPLL.dcm',
  'pylibjpeg-data/ds_JPEG2000_OsirixFake16BitsStoredFakeSpacing.dcm',
  'pylibjpeg-data/ds_JPEG2000_ELSCINT1_JP2vsJ2K.dcm',
  'pydicom-data/data_JPEG-LL.dcm',
  'fo-dicom/GH184.dcm',
  'generated/ok_signed16_rescale.dcm',
  'generated/ok_8bit_mono1.dcm',
  'pydicom/MR_small_RLE.dcm',
];
describe.skipIf(!hasConformance || !hasTools('gdcmconv', 'gdcmraw'))(
  'real films decode as GDCM decodes them (needs ../shared/data/dicom-conformance and libgdcm-tools)',
  () => {
    it.each(sample)('%s', async (name) => {
      const frame = await openedFrame(new Uint8Array(readFileSync(conformanceFile(name))));

      expect(frame.sha256).toBe(
        sha256(gdcmPixels(conformanceFile(name)).subarray(0, frame.stored.byteLength)),
      );
    });
  },
);
