import { expect, it } from 'vitest';
import { inspectFilm } from './describe.ts';
import { fixture, openedFrame } from './truth.ts';

it('tells a film in the words of the standard', async () => {
  expect(inspectFilm(await openedFrame(fixture('gradient-jpeg-lossless.dcm')))).toEqual({
    sopClass: { uid: '1.2.840.10008.5.1.4.1.1.1', name: 'Computed Radiography Image' },
    transferSyntax: {
      uid: '1.2.840.10008.1.2.4.70',
      name: 'JPEG Lossless (Process 14, Selection Value 1)',
    },
    rows: 40,
    columns: 48,
    frames: 1,
    photometricInterpretation: 'MONOCHROME2',
    bitsAllocated: 16,
    bitsStored: 12,
    isSigned: false,
    spacing: { rowMm: 0.15, columnMm: 0.14, source: 'ImagerPixelSpacing', kind: 'detector' },
    window: { center: 2000, width: 3000, shape: 'LINEAR', explanation: 'Os' },
    sha256: 'eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1',
  });
});
