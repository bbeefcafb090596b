import { parseDicom } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../e2e/fixtures/tools.ts';
import { canTranscode, transcode, type Variant } from '../../../e2e/fixtures/transcode.ts';
import { type Picture, wrapPicture } from '../../../e2e/fixtures/wrapPicture.ts';

const picture: Picture = {
  fileName: 'images/Fractured/IMG0000025.jpg',
  width: 40,
  height: 31,
  data: Uint8Array.from({ length: 40 * 31 }, (_, index) => (index * 37) % 256),
  jpegBytes: 500,
  bodyPart: 'HAND',
  view: 'LATERAL',
};

describe('a picture wrapped as a DX film', () => {
  it('keeps its pixels, its size and its name, and has no scale', () => {
    const { fileName, bytes } = wrapPicture(picture);

    const read = parseDicom(bytes);
    const pixels = read.elements.x7fe00010!;
    expect(fileName).toBe('IMG0000025.dcm');
    expect(read.string('x00100010')).toBe('ESSAI^FRACATLAS');
    expect([read.uint16('x00280010'), read.uint16('x00280011')]).toEqual([31, 40]);
    expect(bytes.subarray(pixels.dataOffset, pixels.dataOffset + 40 * 31)).toEqual(picture.data);
    expect(read.elements.x00280030).toBeUndefined();
    expect(read.elements.x00181164).toBeUndefined();
    expect(read.floatString('x00282112')).toBe(2.48);
  });

  it('is the same study each time, another one under another name', () => {
    const studyOf = (fileName: string) =>
      parseDicom(wrapPicture({ ...picture, fileName }).bytes).string('x0020000d');

    expect(studyOf('a/IMG0000025.jpg')).toBe(studyOf('b/IMG0000025.jpg'));
    expect(studyOf('IMG0000026.jpg')).not.toBe(studyOf('IMG0000025.jpg'));
  });

  it.skipIf(!hasTool('dciodvfy'))('lacks the spacing and nothing else, says dciodvfy', () => {
    expect(dciodvfyErrors(wrapPicture(picture).bytes)).toEqual([
      'Error - Missing attribute Type 1 Required Element=<ImagerPixelSpacing> Module=<DXDetector>',
    ]);
  });
});

describe('variants of a film in other transfer syntaxes (needs DCMTK and GDCM)', () => {
  const uids: [Variant, string][] = [
    ['implicit-little-endian', '1.2.840.10008.1.2'],
    ['jpeg-lossless-sv1', '1.2.840.10008.1.2.4.70'],
    ['jpeg-2000-lossless', '1.2.840.10008.1.2.4.90'],
  ];

  for (const [variant, uid] of uids) {
    it.skipIf(!canTranscode(variant))(`makes ${variant}, which GDCM decodes to the same pixels`, () => {
      const made = transcode(wrapPicture(picture).bytes, variant)!;

      expect(runOn(made, 'dcmdump', ['+P', '0002,0010', '-Un'])).toContain(uid);
      const decoded = parseDicom(decodedByGdcm(made));
      const pixels = decoded.elements.x7fe00010!;
      expect(decoded.byteArray.slice(pixels.dataOffset, pixels.dataOffset + 40 * 31)).toEqual(picture.data);
    });
  }
});

function runOn(bytes: Uint8Array, tool: string, options: readonly string[]): string {
  return withFile(bytes, (file) => runTool(tool, [...options, file]).output);
}

function decodedByGdcm(bytes: Uint8Array): Uint8Array {
  return transcode(bytes, 'explicit-little-endian')!;
}
