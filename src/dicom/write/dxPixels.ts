/** What the picture is and how to show it: General Image, Image Pixel, DX Image, VOI LUT (PS3.3 C.7.6, C.8.11.3, C.11.2). */
import { assert } from '../../foundation/index.ts';
import { element } from './dictionary.ts';
import type { DxImage } from './dxImageInput.ts';
import type { DataSet, DicomElement } from './element.ts';

const PIXEL_DATA = 0x7fe00010;

export function imageModules(image: DxImage): DataSet {
  const { study, window } = image;
  return [
    element('InstanceNumber', image.instanceNumber),
    element('ImageType', ['DERIVED', 'PRIMARY']),
    element('DerivationDescription', image.derivation),
    element('PatientOrientation', image.patientOrientation),
    element('ContentDate', study.date),
    element('ContentTime', study.time),
    element('AcquisitionDate', study.date),
    element('AcquisitionTime', study.time),
    element('AcquisitionContextSequence', []),
    element('QualityControlImage', image.qualityControl ? 'YES' : 'NO'),
    element('BurnedInAnnotation', 'NO'),
    ...(image.comments === undefined ? [] : [element('ImageComments', image.comments)]),
    element('WindowCenter', window.center),
    element('WindowWidth', window.width),
    ...(window.explanation === undefined
      ? []
      : [element('WindowCenterWidthExplanation', window.explanation)]),
    ...lossyCompression(image.lossy),
  ];
}

export function pixelModule(image: DxImage): DataSet {
  const { rows, columns, pixels, bitsStored, photometric } = image;
  assert(pixels.length === rows * columns, () => `${pixels.length} pixels for ${rows} × ${columns}`);
  const isBoneBright = photometric === 'MONOCHROME2';
  return [
    element('SamplesPerPixel', 1),
    element('PhotometricInterpretation', photometric),
    element('Rows', rows),
    element('Columns', columns),
    element('BitsAllocated', pixels.BYTES_PER_ELEMENT * 8),
    element('BitsStored', bitsStored),
    element('HighBit', bitsStored - 1),
    element('PixelRepresentation', 0),
    element('PixelIntensityRelationship', 'LOG'),
    // -1: higher stored values are less X-ray intensity, which is bone (C.8.11.3.1.2).
    element('PixelIntensityRelationshipSign', isBoneBright ? -1 : 1),
    element('RescaleIntercept', 0),
    element('RescaleSlope', 1),
    element('RescaleType', 'US'),
    element('PresentationLUTShape', isBoneBright ? 'IDENTITY' : 'INVERSE'),
    pixelData(pixels),
  ];
}

function pixelData(pixels: DxImage['pixels']): DicomElement {
  return pixels instanceof Uint8Array
    ? { tag: PIXEL_DATA, vr: 'OB', value: pixels }
    : { tag: PIXEL_DATA, vr: 'OW', value: pixels };
}

function lossyCompression(lossy: DxImage['lossy']): DataSet {
  if (lossy === undefined) return [element('LossyImageCompression', '00')];
  return [
    element('LossyImageCompression', '01'),
    element('LossyImageCompressionRatio', lossy.ratio),
    element('LossyImageCompressionMethod', lossy.method),
  ];
}
