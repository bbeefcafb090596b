/** The attributes that this house writes, by keyword (PS3.6). A new one is one line here. */
import type { DicomElement, ValueOf } from './element.ts';

const dictionary = {
  FileMetaInformationGroupLength: [0x00020000, 'UL'],
  FileMetaInformationVersion: [0x00020001, 'OB'],
  MediaStorageSOPClassUID: [0x00020002, 'UI'],
  MediaStorageSOPInstanceUID: [0x00020003, 'UI'],
  TransferSyntaxUID: [0x00020010, 'UI'],
  ImplementationClassUID: [0x00020012, 'UI'],
  ImplementationVersionName: [0x00020013, 'SH'],
  SpecificCharacterSet: [0x00080005, 'CS'],
  ImageType: [0x00080008, 'CS'],
  SOPClassUID: [0x00080016, 'UI'],
  SOPInstanceUID: [0x00080018, 'UI'],
  StudyDate: [0x00080020, 'DA'],
  SeriesDate: [0x00080021, 'DA'],
  AcquisitionDate: [0x00080022, 'DA'],
  ContentDate: [0x00080023, 'DA'],
  StudyTime: [0x00080030, 'TM'],
  SeriesTime: [0x00080031, 'TM'],
  AcquisitionTime: [0x00080032, 'TM'],
  ContentTime: [0x00080033, 'TM'],
  AccessionNumber: [0x00080050, 'SH'],
  Modality: [0x00080060, 'CS'],
  PresentationIntentType: [0x00080068, 'CS'],
  Manufacturer: [0x00080070, 'LO'],
  ReferringPhysicianName: [0x00080090, 'PN'],
  CodeValue: [0x00080100, 'SH'],
  CodingSchemeDesignator: [0x00080102, 'SH'],
  CodeMeaning: [0x00080104, 'LO'],
  StudyDescription: [0x00081030, 'LO'],
  SeriesDescription: [0x0008103e, 'LO'],
  ManufacturerModelName: [0x00081090, 'LO'],
  DerivationDescription: [0x00082111, 'ST'],
  AnatomicRegionSequence: [0x00082218, 'SQ'],
  PatientName: [0x00100010, 'PN'],
  PatientID: [0x00100020, 'LO'],
  PatientBirthDate: [0x00100030, 'DA'],
  PatientSex: [0x00100040, 'CS'],
  BodyPartExamined: [0x00180015, 'CS'],
  SoftwareVersions: [0x00181020, 'LO'],
  ImagerPixelSpacing: [0x00181164, 'DS'],
  PositionerType: [0x00181508, 'CS'],
  ViewPosition: [0x00185101, 'CS'],
  DetectorType: [0x00187004, 'CS'],
  StudyInstanceUID: [0x0020000d, 'UI'],
  SeriesInstanceUID: [0x0020000e, 'UI'],
  StudyID: [0x00200010, 'SH'],
  SeriesNumber: [0x00200011, 'IS'],
  InstanceNumber: [0x00200013, 'IS'],
  PatientOrientation: [0x00200020, 'CS'],
  ImageLaterality: [0x00200062, 'CS'],
  ImageComments: [0x00204000, 'LT'],
  SamplesPerPixel: [0x00280002, 'US'],
  PhotometricInterpretation: [0x00280004, 'CS'],
  Rows: [0x00280010, 'US'],
  Columns: [0x00280011, 'US'],
  BitsAllocated: [0x00280100, 'US'],
  BitsStored: [0x00280101, 'US'],
  HighBit: [0x00280102, 'US'],
  PixelRepresentation: [0x00280103, 'US'],
  QualityControlImage: [0x00280300, 'CS'],
  BurnedInAnnotation: [0x00280301, 'CS'],
  PixelIntensityRelationship: [0x00281040, 'CS'],
  PixelIntensityRelationshipSign: [0x00281041, 'SS'],
  WindowCenter: [0x00281050, 'DS'],
  WindowWidth: [0x00281051, 'DS'],
  RescaleIntercept: [0x00281052, 'DS'],
  RescaleSlope: [0x00281053, 'DS'],
  RescaleType: [0x00281054, 'LO'],
  WindowCenterWidthExplanation: [0x00281055, 'LO'],
  LossyImageCompression: [0x00282110, 'CS'],
  LossyImageCompressionRatio: [0x00282112, 'DS'],
  LossyImageCompressionMethod: [0x00282114, 'CS'],
  AcquisitionContextSequence: [0x00400555, 'SQ'],
  ViewCodeSequence: [0x00540220, 'SQ'],
  ViewModifierCodeSequence: [0x00540222, 'SQ'],
  PresentationLUTShape: [0x20500020, 'CS'],
} as const;

type Dictionary = typeof dictionary;
export type Keyword = keyof Dictionary;

export function tagOf(keyword: Keyword): number {
  return dictionary[keyword][0];
}

export function element<K extends Keyword>(
  keyword: K,
  value: ValueOf<Dictionary[K][1]> | null,
): DicomElement {
  const [tag, vr] = dictionary[keyword];
  // The table ties the VR to the keyword and the parameter ties the value to the VR; TypeScript cannot join the two.
  return { tag, vr, value } as DicomElement;
}
