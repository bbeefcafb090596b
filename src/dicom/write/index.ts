/** Writing DICOM: neutral data sets to Part 10 bytes, and the one image kind this house makes. */
export { tagOf } from './dictionary.ts';
export type { BodyPart, Code, View } from './codes.ts';
export { dxImage } from './dxImage.ts';
export type { DataSet } from './element.ts';
export * as content from './report/contentItem.ts';
export { presentationState } from './presentation/presentationState.ts';
export type { GreyLook } from './presentation/greyChain.ts';
export { rawData } from './rawData/rawData.ts';
export { segmentation } from './segmentation/segmentation.ts';
export { dicomMoment } from './moment.ts';
export { reportDocument } from './report/reportDocument.ts';
export { deidentify, type Deidentified, type DeidentifyingOrder } from './deidentify/deidentify.ts';
export type { Box as PixelBox } from './deidentify/pixels.ts';
export { studyHeader, type StudyHeader } from './studyHeader.ts';
export { uidFrom } from './uid.ts';
export { writeDicom } from './writeDicom.ts';
