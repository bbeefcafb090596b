/** What `inspect` tells of films, of bad files, folders, archives and pictures; the hash of pixels by DCMTK and GDCM. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  callerFolder,
  errorOf,
  fixture,
  fixtures,
  hand,
  osselet,
  root,
  rows,
  spawned,
  type Row,
} from '../testCommand.ts';

const { here, place } = callerFolder();
const conformance = path.resolve(root, '../shared/data/dicom-conformance');

beforeAll(async () => {
  await osselet('demo', 'fantômes', 'hand');
  place('vide.dcm', '');
  place('texte.txt', 'compte rendu');
  place('coupé.dcm', fixture('gradient-explicit.dcm').subarray(0, 2_000));
  place('petit film à plat.dcm', fixture('gradient-explicit.dcm'));
  place('-tiret.dcm', fixture('gradient-explicit.dcm'));
  place('--json', fixture('gradient-explicit.dcm'));
  mkdirSync(path.join(here, 'dossier.dcm'));
});

describe('osselet inspect', () => {
  it('tells one object a line, films before and after options', async () => {
    const {
      exit,
      rows: found,
      stderr,
    } = await rows('inspect', hand, '--lang', 'fr', 'petit film à plat.dcm');

    expect([exit, stderr]).toEqual([0, '']);
    expect(found.map(({ file }) => file)).toEqual([hand, 'petit film à plat.dcm']);
    expect(Object.keys(found[0] ?? {})).toEqual([
      'file',
      'sopClass',
      'transferSyntax',
      'rows',
      'columns',
      'frames',
      'photometricInterpretation',
      'bitsAllocated',
      'bitsStored',
      'isSigned',
      'spacing',
      'window',
      'sha256',
    ]);
    expect(found[0]).toMatchObject({
      sopClass: { uid: '1.2.840.10008.5.1.4.1.1.1.1' },
      rows: 1000,
      columns: 800,
      spacing: { rowMm: 0.25, columnMm: 0.25, source: 'ImagerPixelSpacing', kind: 'detector' },
    });
  });

  it('answers the good files among bad ones, each bad one by one line', async () => {
    const bad = ['vide.dcm', 'texte.txt', 'coupé.dcm', 'absent.dcm', 'vide.dcm/x', ''];
    const { exit, rows: found, stderr } = await rows('inspect', ...bad, hand, hand);

    expect([exit, stderr]).toEqual([2, '']);
    expect(found.map((row) => errorOf(row)?.type ?? row.rows)).toEqual([
      'dicom.not-a-film',
      'dicom.not-a-film',
      'dicom.pixel-data-truncated',
      'cli.file-unreadable',
      'cli.file-unreadable',
      'cli.file-unreadable',
      1000,
      1000,
    ]);
    expect(Object.keys(found[0] ?? {})).toEqual(['file', 'error']);
    expect(Object.keys(found[0]?.error ?? {})).toEqual(['type', 'message']);
    expect(errorOf(found[3])?.message).toMatch(/« absent\.dcm » .* il n’existe pas\.$/);
  });

  it('opens folders and archives down to their films, and counts what is no film', async () => {
    const archive = zipSync({
      'IMAGES/IM1': fixture('gradient-explicit.dcm'),
      'notes.txt': fixture('README.md'),
    });
    mkdirSync(path.join(here, 'examen/S1'), { recursive: true });
    place('examen/cd.zip', archive);
    place('examen/S1/IM2', fixture('gradient-rle.dcm'));
    place('examen/S1/IM3', 'bonjour');

    const { exit, rows: found, stderr } = await rows('inspect', 'examen', '--lang', 'en');

    expect(found.map((row) => [row.file, errorOf(row)?.type ?? row.columns])).toEqual([
      ['examen/S1/IM2', 48],
      ['examen/S1/IM3', 'dicom.not-a-film'],
      ['examen/cd.zip/IMAGES/IM1', 48],
    ]);
    expect(found[0]?.transferSyntax).toMatchObject({ name: 'RLE Lossless' });
    expect([exit, stderr]).toEqual([2, '1 file is not a film.\n']);
  });

  it('speaks to the person on stderr, and in English when asked', async () => {
    const { exit, lines, stderr } = await osselet('inspect', 'absent.dcm', '--lang', 'en');

    expect([exit, lines]).toEqual([2, []]);
    expect(stderr).toBe('absent.dcm: The file "absent.dcm" cannot be read: it does not exist.\n');
  });

  it('ends options at --, whatever files are called', async () => {
    const { exit, lines } = await osselet('inspect', '--json', '--', '-tiret.dcm', '--json');

    expect(exit).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as Row).file)).toEqual(['-tiret.dcm', '--json']);
  });

  it.each([
    ['grey8.png', 83, 71, 8],
    ['grey-alpha.png', 83, 71, 8],
    ['palette.png', 83, 71, 8],
    ['one-bit.png', 83, 71, 8],
    ['progressive.jpg', 83, 71, 8],
    ['exif-turned.jpg', 71, 83, 8],
  ])('reads the picture %s', async (name, columns, height, bitsStored) => {
    const { rows: found } = await rows('inspect', path.join(fixtures, 'pictures', name));

    expect(found).toMatchObject([{ columns, rows: height, bitsStored, spacing: null, sopClass: null }]);
  });

  it('refuses a CMYK picture in words', async () => {
    const { exit, rows: found } = await rows('inspect', path.join(fixtures, 'pictures', 'cmyk.jpg'));

    expect([exit, errorOf(found[0])?.type]).toEqual([2, 'dicom.picture-unsupported']);
  });
});

const hasTools = ['dcmdump', 'dcmdjpeg', 'gdcmconv', 'gdcmraw'].every(
  (tool) => spawnSync(tool, ['--version'], { timeout: 10_000 }).error === undefined,
);

describe.skipIf(!existsSync(conformance) || !hasTools)(
  'SHA-256 of osselet inspect (needs ../shared/data/dicom-conformance, dcmtk and libgdcm-tools)',
  () => {
    const tool = (name: string, ...args: string[]) => {
      expect(spawned(name, args, here).exit, `${name} ${args.join(' ')}`).toBe(0);
    };
    /** DCMTK writes the pixel data of an uncompressed file as it lies there. */
    function byDcmtk(file: string): Buffer {
      const folder = mkdtempSync(path.join(here, 'dcmtk-'));
      tool('dcmdjpeg', file, path.join(folder, 'plain.dcm'));
      tool('dcmdump', '+W', folder, path.join(folder, 'plain.dcm'));
      const [raw = ''] = readdirSync(folder).filter((name) => name.endsWith('.raw'));
      return readFileSync(path.join(folder, raw));
    }
    function byGdcm(file: string): Buffer {
      const folder = mkdtempSync(path.join(here, 'gdcm-'));
      const plain = path.join(folder, 'plain.dcm');
      tool('gdcmconv', '--raw', file, plain);
      tool('gdcmraw', '-i', plain, '-o', path.join(folder, 'cells'));
      return readFileSync(path.join(folder, 'cells'));
    }

    it.each([
      ['pylibjpeg-data/ds_JPEGLosslessSV1_RG2_JPLL.dcm', byDcmtk],
      ['generated/ok_explicit_le.dcm', byDcmtk],
      ['generated/ok_signed16_rescale.dcm', byDcmtk],
      ['generated/ok_8bit_mono1.dcm', byDcmtk],
      ['pydicom/MR_small_implicit.dcm', byDcmtk],
      ['pydicom-data/data_RG1_J2KI.dcm', byGdcm],
      ['pydicom-data/data_RG3_J2KI.dcm', byGdcm],
      ['pydicom/MR_small_RLE.dcm', byGdcm],
      ['pydicom-data/data_JPEG-LL.dcm', byGdcm],
    ])('of %s is that of its pixels as DCMTK or GDCM writes them', async (name, truth) => {
      const file = path.join(conformance, name);
      const { rows: found } = await rows('inspect', file);

      expect(found[0]?.sha256).toBe(createHash('sha256').update(truth(file)).digest('hex'));
    });
  },
);
