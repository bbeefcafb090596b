/** Out of the house and in again: what was said and drawn, in the forms that others read. Loaded when it is asked for. */
export { statementsOn, type FilmStatements, type StandingMark } from './filmStatements.ts';
export { draftsIn, type ImportPlan } from './importPlan.ts';
export { amountIn, stillToSay } from './stillToSay.ts';
export { wholeChains } from '../bundle/wholeChains.ts';
export { writeBundle } from '../bundle/writeBundle.ts';
export { isBundle, readBundle } from '../bundle/readBundle.ts';
export { planMerge, type MergePlan } from '../bundle/mergePlan.ts';
export { writeCoco } from './coco/writeCoco.ts';
export { writeStatements } from './csv/writeStatements.ts';
export { readImport } from './readImport.ts';
export { reportsByStudy, writeReport } from './report/writeReport.ts';
export { writeSegmentation } from './segmentation/writeSegmentation.ts';
export { writePresentation } from './presentation/writePresentation.ts';
export { blackoutBoxes } from './blackout.ts';
export { graphicsOf, type MarkGraphic } from './kinds.ts';
