/** Procedural films with exactly known truth, as valid DICOM: for the demonstration study, the self-test and the tests. */
export { drawDemonstrationFilm } from './demonstration.ts';
export { DEMONSTRATION, demonstrationNames } from './demonstrationList.ts';
/** Sixty films to learn heads from, and what is true of each. */
export { TRAINING } from './training/trainingList.ts';
export { trainingTruths } from './training/trainingTruth.ts';
export { phantomHandDicom } from './phantomDicom.ts';
/** @public The stored values with their truth, for whoever checks a measure against it. */
export { phantomHand } from './hand/phantomHand.ts';
/** @public */
export { phantomKnee } from './knee/phantomKnee.ts';
/** @public */
export { phantomLeg } from './leg/phantomLeg.ts';
/** @public */
export { phantomShoulder } from './shoulder/phantomShoulder.ts';
