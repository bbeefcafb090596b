/** Procedural films with exactly known truth, as valid DICOM: for the first start, the self-test and the tests. */
export { type PhantomFile, phantomHandDicom, phantomStudy } from './phantomDicom.ts';
export { phantomHand, type PhantomBone, type PhantomHand, type PhantomTruth } from './phantomHand.ts';
