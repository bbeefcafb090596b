/** What persons said of the machine's answers and drew on films: an append-only log, its fold, its training labels. */
export type { AnnotationEvent, FindingEvent, OpinionDraft, Prediction } from './event.ts';
export { hashIn } from './chain.ts';
export { createSteadyBundle } from './bundle/steadyBundle.ts';
export { createAnnotationLog, type AnnotationLog } from './log.ts';
export { createExclusively } from './lock.ts';
export { faultsIn, type LogFault } from './verifyLog.ts';
export { alone, createTabs } from './tabs.ts';
export { annotatedFilms } from './annotated.ts';
export { agreementIn, fewestFilms, type AgreementRow } from './agreement/agreement.ts';
export {
  agreementCourse,
  agreementPairs,
  type AgreementLot,
  type AgreementPair,
  type Lots,
} from './agreement/course.ts';
export { boardOf, type Board, type BoardChoice } from './progress/board.ts';
export type { LabelBalance } from './progress/labelBalance.ts';
export { idleMs } from './progress/readingTimes.ts';
export { timeBins } from './progress/spread.ts';
export { trainingSet, unsettled, type TrainingLabel } from './training.ts';
export { returnableOn } from './people/returnable.ts';
export { returnsIn, type Return } from './people/returns.ts';
export { isOpen, openCases, questionsIn, type Question } from './readings.ts';
export { createAnnotationsSlice, type AnnotationsSlice, type JudgedAnswer } from './slice.ts';
export {
  canReverse,
  drawnBy,
  drawnIn as markDrawn,
  findingsOn,
  hasSpoken,
  isVeiled,
  findingsBesideMarks,
  marksOn,
  notedOn,
  opinionsOn,
  ownOn,
} from './selectors.ts';
export {
  authorColours,
  authorName,
  colourOf,
  initialsFrom,
  longestName,
  type AuthorColour,
  type AuthorLook,
} from './people/authorLook.ts';
export type { Ontology, Term } from './ontology/ontology.ts';
export { bundledOntology, bundledOntologyText } from './ontology/bundled.ts';
export { readOntology } from './ontology/readOntology.ts';
export { placeOf } from './findings/finding.ts';
export { draftOf, type StatedFinding, type Subject } from './findings/stated.ts';
export { findingsOfStudy } from './findings/ofStudy.ts';
export type { AnnotatedObject } from './objectHistory.ts';
export { markFindings, type MarkFindings } from './findings/markFindings.ts';
export { languageOf } from './findings/language.ts';
export { presenceOf } from './presence.ts';
export { readFirstFigures, type ReadFirstFigures } from './readFirst.ts';
export { createAssistSlice, type AssistPorts, type AssistSlice } from './assist/assistSlice.ts';
export { createAlikeSlice, type AlikePorts, type AlikeSlice } from './assist/alikeSlice.ts';
export { placesAlike, sizeOn } from './assist/alike.ts';
export { partOfBox, partOfPatch, patchAt, type PatchGrid } from './assist/patchGrid.ts';
export { annotationsError } from './errors.ts';
export { createToolsSlice, type ToolsSlice } from './tools/toolsSlice.ts';
export { createRegionsSlice, statisticsOf, type RegionsSlice } from './tools/regionsSlice.ts';
export { reversedText } from './tools/reversedText.ts';
export type {
  FilmStatements,
  ImportPlan,
  MarkGraphic,
  MergePlan,
  SetFilm,
  SetFold,
  SetLayoutId,
  StandingMark,
  TrainingSetFiles,
} from './export/index.ts';
export { setLayouts } from './export/sets/layoutIds.ts';
export { loadExport } from './loadExport.ts';
export { scaleOf } from './tools/scale.ts';
export { resizeBrush } from './tools/mask/brush.ts';
export { shownMarks } from './tools/shownMarks.ts';
export { withinFilm } from './tools/withinFilm.ts';
export { numbersOf, wordsOfMark } from './tools/words.ts';
export { strategies, type Strategy, type WorklistOrigin } from './worklist/origin.ts';
export { poolHash, seededOrder } from './worklist/seededOrder.ts';
export { byDisagreement, byStrangeness, byUncertainty, type Candidate } from './worklist/rank.ts';
export { awaitedList } from './worklist/awaitedList.ts';
export { awaitedFilms, byFilm as eventsByFilm, givenTwice, unveiled } from './worklist/double.ts';
export { readerStanding, type ReaderStanding } from './worklist/standing.ts';
export { drawItems, originIn, type Worklist } from './worklist/worklist.ts';
export { disagreementOf, evaluationFilms, isAnsweredIn, isSpokenOf, saidOf } from './worklist/answered.ts';
export {
  currentFilm,
  defer,
  openFilms,
  progressOf,
  skip,
  skipReasons,
  startQueue,
  stepTo,
  toNextOpen,
  without,
  type IsDone,
  type Queue,
  type SkipReason,
} from './worklist/queue.ts';
