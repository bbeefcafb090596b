/**
 * A binary Segmentation (PS3.3 A.51) of one film: a segment and a frame for each mask, one bit a pixel, row by row, the
 * frames one after the other without a gap (PS3.5 8.1.1). A projection film has no frame of reference, so that each frame
 * says by its derivation which pixels of the film it lies on.
 */
import { codeItem, type Code } from '../codes.ts';
import { element, tagOf } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import { imageItem, type ImageReference } from '../report/contentItem.ts';
import { studyModules, type StudyHeader } from '../studyHeader.ts';
import { uidFrom } from '../uid.ts';

const SEGMENTATION_STORAGE = '1.2.840.10008.5.1.4.1.1.66.4';

interface Segment {
  readonly label: string;
  /** Of the program that wrote it, so that it is known again. */
  readonly trackingId: string;
  readonly trackingUid: string;
  readonly category: Code;
  readonly type: Code;
  /** null where a person drew it; else what proposed it to them. */
  readonly algorithm: { readonly name: string; readonly version: string } | null;
  /** 1 inside, row by row. */
  readonly bits: Uint8Array;
}

interface SegmentationInput {
  readonly study: StudyHeader;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly date: string;
  readonly time: string;
  readonly image: ImageReference & { readonly seriesInstanceUid: string };
  readonly rows: number;
  readonly columns: number;
  readonly segments: readonly Segment[];
}

export function segmentation(input: SegmentationInput): DataSet {
  const { study, date, time, image, segments } = input;
  const dimension = uidFrom(`dimension ${input.sopInstanceUid}`);
  return [
    element('ImageType', ['DERIVED', 'PRIMARY']),
    element('SOPClassUID', SEGMENTATION_STORAGE),
    element('SOPInstanceUID', input.sopInstanceUid),
    ...studyModules(study),
    element('Modality', 'SEG'),
    element('SeriesInstanceUID', input.seriesInstanceUid),
    element('SeriesNumber', 97),
    element('SeriesDescription', 'Osselet'),
    element('Manufacturer', 'Osselet'),
    element('ManufacturerModelName', 'Osselet'),
    element('DeviceSerialNumber', '1'),
    element('SoftwareVersions', '1'),
    element('InstanceNumber', 1),
    element('PatientOrientation', null),
    element('ContentDate', date),
    element('ContentTime', time),
    element('ContentLabel', 'OSSELET'),
    element('ContentDescription', 'Osselet'),
    element('ContentCreatorName', null),
    element('SegmentationType', 'BINARY'),
    element('SegmentSequence', segments.map(segmentItem)),
    element('ReferencedSeriesSequence', [
      [
        element('SeriesInstanceUID', image.seriesInstanceUid),
        element('ReferencedInstanceSequence', [imageItem({ ...image, frame: null })]),
      ],
    ]),
    element('DimensionOrganizationSequence', [[element('DimensionOrganizationUID', dimension)]]),
    element('DimensionIndexSequence', [
      [
        element('DimensionOrganizationUID', dimension),
        element('DimensionIndexPointer', tagOf('ReferencedSegmentNumber')),
        element('FunctionalGroupPointer', tagOf('SegmentIdentificationSequence')),
        element('DimensionDescriptionLabel', 'Segment'),
      ],
    ]),
    element('SharedFunctionalGroupsSequence', [[]]),
    element(
      'PerFrameFunctionalGroupsSequence',
      segments.map((_, at) => frameGroups(at + 1, image)),
    ),
    ...pixels(input),
  ];
}

function segmentItem({ label, algorithm, category, type, ...tracking }: Segment, at: number): DataSet {
  return [
    element('SegmentNumber', at + 1),
    element('SegmentLabel', label.slice(0, 64)),
    element('SegmentAlgorithmType', algorithm === null ? 'MANUAL' : 'SEMIAUTOMATIC'),
    ...(algorithm === null ? [] : algorithmOf(algorithm)),
    element('SegmentedPropertyCategoryCodeSequence', [codeItem(category)]),
    element('SegmentedPropertyTypeCodeSequence', [codeItem(type)]),
    element('TrackingID', tracking.trackingId),
    element('TrackingUID', tracking.trackingUid),
  ];
}

function algorithmOf({ name, version }: NonNullable<Segment['algorithm']>): DataSet {
  const family = { value: '123110', scheme: 'DCM', meaning: 'Artificial Intelligence' };
  return [
    element('SegmentAlgorithmName', name.slice(0, 64)),
    element('SegmentationAlgorithmIdentificationSequence', [
      [
        element('AlgorithmFamilyCodeSequence', [codeItem(family)]),
        element('AlgorithmName', name.slice(0, 64)),
        element('AlgorithmVersion', version.slice(0, 64)),
      ],
    ]),
  ];
}

function frameGroups(segment: number, image: ImageReference): DataSet {
  const code = (value: string, meaning: string) => [codeItem({ value, scheme: 'DCM', meaning })];
  const source = [
    ...imageItem(image),
    element('SpatialLocationsPreserved', 'YES'),
    element('PurposeOfReferenceCodeSequence', code('121322', 'Source image for image processing operation')),
  ];
  return [
    element('DerivationImageSequence', [
      [
        element('SourceImageSequence', [source]),
        element('DerivationCodeSequence', code('113076', 'Segmentation')),
      ],
    ]),
    element('FrameContentSequence', [[element('DimensionIndexValues', segment)]]),
    element('SegmentIdentificationSequence', [[element('ReferencedSegmentNumber', segment)]]),
  ];
}

function pixels({ rows, columns, segments }: SegmentationInput): DataSet {
  return [
    element('SamplesPerPixel', 1),
    element('PhotometricInterpretation', 'MONOCHROME2'),
    element('NumberOfFrames', segments.length),
    element('Rows', rows),
    element('Columns', columns),
    element('BitsAllocated', 1),
    element('BitsStored', 1),
    element('HighBit', 0),
    element('PixelRepresentation', 0),
    element('LossyImageCompression', '00'),
    element('PixelData', packedBits(segments.map(({ bits }) => bits))),
  ];
}

/** The first pixel is the least significant bit. */
function packedBits(frames: readonly Uint8Array[]): Uint8Array {
  const length = frames.reduce((sum, { length: pixelsOfFrame }) => sum + pixelsOfFrame, 0);
  const bytes = new Uint8Array(Math.ceil(length / 16) * 2);
  let at = 0;
  for (const frame of frames) {
    for (const bit of frame) {
      if (bit === 1) bytes[at >> 3]! |= 1 << (at & 7);
      at++;
    }
  }
  return bytes;
}
