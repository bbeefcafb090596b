/** Truth: DCMTK's dcmdjpeg. Both round a transform that T.81 leaves to the decoder, so one grey level may differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  codecs,
  conformanceFile,
  dcmtkPixels,
  fixture,
  hasConformance,
  hasTools,
  openedFrame,
  runTool,
  temporaryFolder,
} from '../truth.ts';
import { encapsulated, JPEG_EXTENDED } from '../open/aFile.ts';
import { openFilms } from '../open/openFilms.ts';
import { aJpeg, type JpegOfBlocks } from './aJpeg.ts';
import { toLuminance } from './colour.ts';

const hasDcmtk = hasTools('dcmcjpeg', 'dcmdjpeg', 'gdcmraw');

/** Largest difference between the film as read here and as DCMTK reads it, in grey levels. */
async function worstAgainstDcmtk(file: string): Promise<number> {
  const { stored, film } = await openedFrame(new Uint8Array(readFileSync(file)));
  const bytes = dcmtkPixels(file);
  const cells = film.bitsAllocated === 16 ? new Uint16Array(bytes.buffer, 0, bytes.length >> 1) : bytes;
  const isColour = film.samplesPerPixel === 3;
  const truth = isColour ? toLuminance(cells, cells.slice(0, stored.length), 3) : cells;
  let worst = 0;
  for (const [at, value] of stored.entries()) worst = Math.max(worst, Math.abs(value - truth[at]!));
  return worst;
}

const colour = { precision: 8 } as const;

function filmOfJpeg(stream: Uint8Array, { precision = 12, sampling = [[1, 1]] }: Partial<JpegOfBlocks>) {
  const samples = sampling.length;
  const photometric = samples === 1 ? 'MONOCHROME2' : 'YBR_FULL';
  const bits = precision === 8 ? 8 : 16;
  const of = { rows: 37, columns: 43, samples, photometric, bits, stored: precision } as const;
  const whole = stream.length % 2 === 0 ? stream : [...stream, 0];
  return encapsulated(JPEG_EXTENDED, of, [], [whole]);
}

const films = [
  [
    'CR of a hip, 10 of 12 bits, whose scan says « coefficients 0 to 0 »',
    'pylibjpeg-data/ds_JPEGExtended_RG2_JPLY.dcm',
  ],
  ['the same, put right', 'pylibjpeg-data/ds_JPEGExtended_RG2_JPLY_fixed.dcm'],
  ['NM of 12 bits', 'pydicom/JPGExtended.dcm'],
  ['US in colour, 8 bits', 'pylibjpeg-data/ds_JPEGExtended_JPEGExtended_3s_1f_u_08_08.dcm'],
  [
    'CT of 12 bits',
    'cornerstoneWADOImageLoader/examples_test-images_CTImage.dcm_JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm',
  ],
] as const;

describe.skipIf(!hasConformance || !hasDcmtk)(
  'JPEG extended films are within one grey level of DCMTK (needs ../shared/data/dicom-conformance and dcmtk)',
  () => {
    it.each(films)('%s', async (_, name) => {
      expect(await worstAgainstDcmtk(conformanceFile(name))).toBeLessThanOrEqual(1);
    });

    it.each(['+s4', '+s2', '+n1'])('colours with dcmcjpeg %s: 4:4:4, 4:2:2 and 4:1:1', async (sampling) => {
      const folder = temporaryFolder();
      const [plain, encoded] = [path.join(folder, 'plain.dcm'), path.join(folder, 'encoded.dcm')];
      runTool('dcmdjpeg', conformanceFile(films[3][1]), plain);
      runTool('dcmcjpeg', '+ee', sampling, plain, encoded);

      expect(await worstAgainstDcmtk(encoded)).toBeLessThanOrEqual(1);
    });
  },
);

describe.skipIf(!hasDcmtk)('a 12-bit film encoded by DCMTK (needs dcmtk and libgdcm-tools)', () => {
  it.each(['100', '90', '50', '10'])('at quality %s', async (quality) => {
    const folder = temporaryFolder();
    const [plain, encoded] = [path.join(folder, 'plain.dcm'), path.join(folder, 'encoded.dcm')];
    writeFileSync(plain, fixture('gradient-explicit.dcm'));
    runTool('dcmcjpeg', '+ee', '+q', quality, plain, encoded);

    expect(await worstAgainstDcmtk(encoded)).toBeLessThanOrEqual(1);
  });
});

const kinds: readonly [string, Partial<JpegOfBlocks>][] = [
  ['one component', {}],
  ['a restart marker after every block', { restartInterval: 1 }],
  ['a restart marker after every seven blocks', { restartInterval: 7 }],
  ['quantisation steps of 16 bits', { hasWideSteps: true }],
  ['8 bits', { precision: 8 }],
  ['a component of its own sampling, which means nothing when alone', { sampling: [[2, 2]] }],
  ['fill bytes before a marker', { extra: [0xff, 0xff, 0xff] }],
  ['a comment', { extra: [0xff, 0xfe, 0, 5, 0x6f, 0x6b, 0x21] }],
  [
    'three components together',
    {
      ...colour,
      sampling: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      scans: [[0, 1, 2]],
    },
  ],
  [
    'three components in three scans',
    {
      ...colour,
      sampling: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      scans: [[0], [1], [2]],
    },
  ],
  [
    '4:2:0 with restarts',
    {
      ...colour,
      sampling: [
        [2, 2],
        [1, 1],
        [1, 1],
      ],
      scans: [[0, 1, 2]],
      restartInterval: 2,
    },
  ],
  [
    '4:2:0 in two scans',
    {
      ...colour,
      sampling: [
        [2, 2],
        [1, 1],
        [1, 1],
      ],
      scans: [[0], [1, 2]],
    },
  ],
  [
    '4:2:2',
    {
      ...colour,
      sampling: [
        [2, 1],
        [1, 1],
        [1, 1],
      ],
      scans: [[0, 1, 2]],
    },
  ],
  [
    '4:4:0',
    {
      ...colour,
      sampling: [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      scans: [[0, 1, 2]],
    },
  ],
  [
    '4:1:1',
    {
      ...colour,
      sampling: [
        [4, 1],
        [1, 1],
        [1, 1],
      ],
      scans: [[0, 1, 2]],
    },
  ],
];

describe.skipIf(!hasDcmtk)('a JPEG of random blocks decodes as DCMTK decodes it (needs dcmtk)', () => {
  it.each(kinds)('%s', async (_, of) => {
    const file = path.join(temporaryFolder(), 'blocks.dcm');
    writeFileSync(file, filmOfJpeg(aJpeg(of), of));

    expect(await worstAgainstDcmtk(file)).toBeLessThanOrEqual(1);
  });
});

describe('the JPEG processes that nobody writes into DICOM', () => {
  it.each([
    ['.53', 'JPEG Spectral Selection (Process 6 and 8)'],
    ['.55', 'JPEG Full Progression (Process 10 and 12)'],
  ])('%s is refused by its name', async (ending, name) => {
    const file = encapsulated(JPEG_EXTENDED.replace('.51', ending), {}, [], [[0xff, 0xd8]]);

    expect(await openFilms('a', file, codecs)).toMatchObject({
      error: { code: 'unsupported-transfer-syntax', facts: { name } },
    });
  });
});
