/** What persons said of the machine's answers: an append-only log, its fold, its training labels. */
export type { AnnotationEvent, Prediction, VerdictEvent, VerdictValue } from './event.ts';
export { createAnnotationLog, type AnnotationLog } from './log.ts';
export { fold, type Folded } from './fold.ts';
export { verifyChain, type ChainFault } from './chain.ts';
export { trainingSet, type Presence, type TrainingLabel } from './presence.ts';
export {
  createAnnotationsSlice,
  type AnnotationsSlice,
  type FilmLog,
  type JudgedAnswer,
  type SaveStatus,
} from './slice.ts';
export { canReverse, historyOf, notedOn, type Said } from './selectors.ts';
