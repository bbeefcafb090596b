/** The progress worker without the worker: it holds the log while the board is open, and answers from it. */
import {
  agreementCourse,
  agreementPairs,
  boardOf,
  questionsIn,
  unveiled,
  type AnnotationEvent,
  type Question,
} from '../../annotations/index.ts';
import { patientMark } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { bootstrapInterval } from '../../heads/index.ts';
import type { ProgressProtocol } from './protocol.ts';

/** One for all boards, so that an interval can be made again. */
const seed = 1;
/** Groups patients and is forgotten with them: nothing made with it is kept. */
const passing = '00';

export function createDesk(readLog: () => Promise<readonly AnnotationEvent[]>): ProgressProtocol {
  let all: readonly AnnotationEvent[] = [];
  let questions: readonly Question[] = [];
  return {
    add: (events) => void (all = [...all, ...events]),
    readKept: async () => void (all = await readLog()),
    look({ author, given }) {
      questions = questionsIn(unveiled(all, author, given));
      return agreementPairs(questions);
    },
    board: (choice) => boardOf(all, choice, { questions }),
    course({ pair, lots, patients }) {
      const known = new Map(patients);
      const groupOf = (filmKey: FilmKey): string => {
        const patient = known.get(filmKey);
        return (patient && patientMark(passing, patient)) ?? filmKey;
      };
      return agreementCourse(questions, pair, lots, { bootstrap: bootstrapInterval, groupOf, seed });
    },
  };
}
