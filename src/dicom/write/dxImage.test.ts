import { parseDicom } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../e2e/fixtures/tools.ts';
import { aDxImage } from './aDxImage.ts';
import { ANATOMIC_REGIONS, type BodyPart, type View, VIEWS } from './codes.ts';
import { dxImage } from './dxImage.ts';
import type { DxImage } from './dxImageInput.ts';
import { writeDicom } from './writeDicom.ts';

const films: Record<string, DxImage> = {
  'a 12-bit MONOCHROME2 film': aDxImage(),
  'a 12-bit MONOCHROME1 film': aDxImage({ photometric: 'MONOCHROME1' }),
  'an 8-bit film of odd size': aDxImage({
    rows: 1,
    columns: 3,
    pixels: Uint8Array.of(0, 128, 255),
    bitsStored: 8,
  }),
  'a film that was a JPEG, without a known view': withoutView(
    aDxImage({ lossy: { method: 'ISO_10918_1', ratio: 12.3456 } }),
  ),
  'a left hand of a named woman with a comment': aDxImage({
    laterality: 'L',
    patient: { name: 'LEFÈVRE^ANNE-ZOÉ', id: 'œ-1', birthDate: '19700131', sex: 'F' },
    comments: 'Première ligne\r\nseconde \\ ligne',
    window: { center: 2048.5, width: 4096, explanation: 'os' },
    qualityControl: true,
  }),
};

describe.skipIf(!hasTool('dciodvfy'))('validity of a DX film (needs dciodvfy of dicom3tools)', () => {
  it.each(Object.entries(films))('dciodvfy finds no error in %s', (_, film) => {
    const bytes = writeDicom(dxImage(film));

    const errors = dciodvfyErrors(bytes);

    expect(errors).toEqual([]);
  });

  it.each(Object.keys(ANATOMIC_REGIONS) as BodyPart[])('dciodvfy knows the region %s', (bodyPart) => {
    expect(dciodvfyErrors(writeDicom(dxImage(aDxImage({ bodyPart }))))).toEqual([]);
  });

  it.each(Object.keys(VIEWS) as View[])('dciodvfy knows the view %s', (view) => {
    expect(dciodvfyErrors(writeDicom(dxImage(aDxImage({ view }))))).toEqual([]);
  });

  it('dciodvfy does find the error in a film whose laterality was taken out', () => {
    const dataSet = dxImage(aDxImage()).filter(({ tag }) => tag !== 0x00200062);

    expect(dciodvfyErrors(writeDicom(dataSet)).join()).toContain('ImageLaterality');
  });
});

describe.skipIf(!hasTool('dcmdump'))('a DX film read by DCMTK (needs dcmdump)', () => {
  it.each(Object.entries(films))('dcmdump reads %s to the end', (_, film) => {
    const bytes = writeDicom(dxImage(film));

    const { status, output } = withFile(bytes, (file) => runTool('dcmdump', [file]));

    expect(status).toBe(0);
    expect(output).toContain('=DigitalXRayImageStorageForPresentation');
    expect(output).not.toMatch(/^[WEF]: /m);
  });

  it('dcmdump shows French letters, codes and pixels as they were given', () => {
    const bytes = writeDicom(dxImage(aDxImage({ patient: { name: 'LEFÈVRE^ANNE-ZOÉ', id: 'œ' } })));

    const { output } = withFile(bytes, (file) => runTool('dcmdump', [file]));

    expect(output).toContain('PN [LEFÈVRE^ANNE-ZOÉ]');
    expect(output).toContain('SH [85562004]');
    expect(output).toContain('OW 0000\\0001\\00ff\\0100\\0ffe\\0fff');
  });
});

describe('how a DX film says its grey scale', () => {
  it.each([
    ['MONOCHROME2', 'IDENTITY', -1],
    ['MONOCHROME1', 'INVERSE', 1],
  ] as const)('%s goes with %s and sign %i of the intensity', (photometric, shape, sign) => {
    const read = parseDicom(writeDicom(dxImage(aDxImage({ photometric }))));

    expect(read.string('x20500020')).toBe(shape);
    expect(read.int16('x00281041')).toBe(sign);
  });
});

function withoutView(film: DxImage): DxImage {
  const { view, ...rest } = film;
  expect(view).toBeDefined();
  return rest;
}
