/** What persons said of the machine's answers: an append-only log, its fold, its training labels. */
export type { Prediction } from './event.ts';
export { createAnnotationLog } from './log.ts';
export { trainingSet } from './presence.ts';
export { createAnnotationsSlice, type AnnotationsSlice, type JudgedAnswer } from './slice.ts';
export { canReverse, notedOn } from './selectors.ts';
