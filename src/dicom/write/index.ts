/** Writing DICOM: neutral data sets to Part 10 bytes, and the one image kind this house makes. */
export type { DataSet, DicomElement, ElementOf, ValueOf, Vr } from './element.ts';
export { element, type Keyword, tagOf } from './dictionary.ts';
export { type BodyPart, type Code, codeItem, type View } from './codes.ts';
export { dxImage } from './dxImage.ts';
export type { DxImage } from './dxImageInput.ts';
export { uidFrom } from './uid.ts';
export { writeDicom } from './writeDicom.ts';
