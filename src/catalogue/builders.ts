/** Test builders: only the fields that matter to a test are named in it. */
import { unsaid, type Film, type Grey8 } from '../dicom/index.ts';
import type { Picture } from './record.ts';

export function aFilm(fields: Partial<Film> = {}): Film {
  return {
    ...unsaid,
    key: '1.2.3#0',
    fileName: 'poignet.dcm',
    origin: 'dicom',
    frame: 0,
    frames: 1,
    rows: 2000,
    columns: 1500,
    studyInstanceUid: '1.2.1',
    seriesInstanceUid: '1.2.2',
    sopInstanceUid: '1.2.3',
    sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1',
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    modality: 'DX',
    photometricInterpretation: 'MONOCHROME2',
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 12,
    isSigned: false,
    rescale: { slope: 1, intercept: 0 },
    bodyPart: 'WRIST',
    ...fields,
  };
}

/** A bright bar on black, so that a screenshot shows whether it was drawn upright. */
export function aBar(width = 48, height = 64): Grey8 {
  const data = new Uint8Array(width * height);
  data.forEach((_, at) => {
    const column = at % width;
    if (column > width / 3 && column < width / 2) data[at] = 60 + Math.floor((at / data.length) * 180);
  });
  return { width, height, data };
}

export function aPicture(fields: Partial<Picture> = {}): Picture {
  return { thumbnail: aBar(), pixelSha256: 'a'.repeat(64), ...fields };
}
