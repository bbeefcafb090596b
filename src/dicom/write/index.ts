/** Writing DICOM: neutral data sets to Part 10 bytes, and the one image kind this house makes. */
export { tagOf } from './dictionary.ts';
export type { BodyPart, View } from './codes.ts';
export { dxImage } from './dxImage.ts';
export { uidFrom } from './uid.ts';
export { writeDicom } from './writeDicom.ts';
