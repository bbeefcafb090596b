/** Out of the house and in again: what was said and drawn, in the forms that others read. Loaded when it is asked for. */
export { statementsOn, type FilmStatements } from './filmStatements.ts';
export { stillToSay, type ImportPlan } from './importPlan.ts';
export { writeCoco } from './coco/writeCoco.ts';
export { writeStatements } from './csv/writeStatements.ts';
export { readImport } from './readImport.ts';
export { reportsByStudy, writeReport } from './report/writeReport.ts';
