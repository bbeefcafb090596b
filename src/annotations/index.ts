/** What persons said of the machine's answers and drew on films: an append-only log, its fold, its training labels. */
export type { OpinionDraft, Prediction } from './event.ts';
export { hashIn } from './chain.ts';
export { createAnnotationLog, type AnnotationLog } from './log.ts';
export { annotatedFilms } from './annotated.ts';
export { fold as foldedLog } from './fold.ts';
export { trainingSet } from './presence.ts';
export { createAnnotationsSlice, type AnnotationsSlice, type JudgedAnswer } from './slice.ts';
export { canReverse, marksOn, notedOn, opinionsOn } from './selectors.ts';
export { readFirstFigures, type ReadFirstFigures } from './readFirst.ts';
export { createToolsSlice, type ToolsSlice } from './tools/toolsSlice.ts';
export { createRegionsSlice, statisticsOf, type RegionsSlice } from './tools/regionsSlice.ts';
export { reversedText } from './tools/reversedText.ts';
export type { FilmStatements, ImportPlan, StandingMark } from './export/index.ts';
export { loadExport } from './loadExport.ts';
export { scaleOf } from './tools/scale.ts';
export { shownMarks } from './tools/shownMarks.ts';
export { withinFilm } from './tools/withinFilm.ts';
export { numbersOf, wordsOfMark } from './tools/words.ts';
