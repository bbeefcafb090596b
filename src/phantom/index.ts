/** Procedural films with exactly known truth, as valid DICOM: for the first start, the self-test and the tests. */
export { phantomHandDicom, phantomStudy } from './phantomDicom.ts';
/** @public The stored values with their truth, for whoever checks a measure against it. */
export { phantomHand } from './phantomHand.ts';
