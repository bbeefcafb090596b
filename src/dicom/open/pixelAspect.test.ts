/** The shape of a film's pixels, against the height that DCMTK gives the picture when it keeps the width. */
import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Film } from '../film.ts';
import { pixelAspectOf } from '../pixelAspect.ts';
import {
  conformanceFile,
  editedByDcmtk,
  fixture,
  hasConformance,
  hasTools,
  openedFrame,
  runTool,
  temporaryFolder,
} from '../truth.ts';

/** CR, 48 × 40 pixels; its Imager Pixel Spacing goes, since DCMTK takes any spacing for a shape. */
const film = editedFilm();

function editedFilm(): Uint8Array {
  return hasTools('dcmodify')
    ? editedByDcmtk(fixture('gradient-explicit.dcm'), '(0018,1164)=')
    : new Uint8Array();
}

function heightByDcmtk(bytes: Uint8Array): number {
  const folder = temporaryFolder();
  const [dcm, picture] = [path.join(folder, 'film.dcm'), path.join(folder, 'film.pnm')];
  writeFileSync(dcm, bytes);
  runTool('dcm2pnm', '+a', '+Sxf', '1', '+op', dcm, picture);
  const [, height = NaN] = readFileSync(picture).subarray(3, 20).toString('latin1').split(/\s/).map(Number);
  return height;
}

/** To the pixel: DCMTK rounds the height down. */
const heightOf = (shown: Film) => Math.floor(shown.rows * pixelAspectOf(shown) + 1e-9);

describe.skipIf(!hasTools('dcmodify', 'dcm2pnm'))('the shape of pixels (needs dcmtk)', () => {
  it.each([
    ['Pixel Aspect Ratio, high', '(0028,0034)=4\\3'],
    ['Pixel Aspect Ratio, wide', '(0028,0034)=10\\20'],
    ['Pixel Aspect Ratio, square', '(0028,0034)=1\\1'],
    ['Pixel Spacing', '(0028,0030)=0.25\\0.1'],
    ['Imager Pixel Spacing', '(0018,1164)=0.1\\0.16'],
  ])('is that of DCMTK by %s', async (_, change) => {
    const bytes = editedByDcmtk(film, change);

    const { film: opened } = await openedFrame(bytes);

    expect(heightOf(opened)).toBe(heightByDcmtk(bytes));
  });

  it('is that of the millimetres where the file says both', async () => {
    const { film: opened } = await openedFrame(
      editedByDcmtk(film, '(0028,0034)=2\\1', '(0028,0030)=0.1\\0.1'),
    );

    expect(pixelAspectOf(opened)).toBe(1);
  });

  it.each(['(0028,0034)=0\\1', '(0028,0034)=4', '(0028,0034)=-1\\1'])(
    'is square where %s is no ratio',
    async (change) => {
      const { film: opened } = await openedFrame(editedByDcmtk(film, change));

      expect([opened.pixelAspect, pixelAspectOf(opened)]).toEqual([null, 1]);
    },
  );
});

describe.skipIf(!hasConformance || !hasTools('dcm2pnm'))(
  'an ultrasound film of 4:3 pixels (needs dcmtk and ../shared/data/dicom-conformance)',
  () => {
    it.each(['pydicom-data/data_color-pl.dcm', 'pydicom-data/data_color-px.dcm'])(
      '%s is as high as DCMTK draws it',
      async (name) => {
        const bytes = new Uint8Array(readFileSync(conformanceFile(name)));

        const { film: opened } = await openedFrame(bytes);

        expect(heightOf(opened)).toBe(160);
        expect(heightByDcmtk(bytes)).toBe(160);
      },
    );
  },
);
