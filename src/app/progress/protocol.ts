/** What the page and the progress worker say to each other. Plain values only; imports neither side. */
import type {
  AgreementLot,
  AgreementPair,
  AnnotationEvent,
  Board,
  BoardChoice,
  Lots,
} from '../../annotations/index.ts';
import type { Patient } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';

/** Who looks: what a blind second reader has not answered yet stays hidden from them. */
export interface Looking {
  readonly author: string;
  /** Films of the list in reading that two people read, each with the finding that is asked. */
  readonly given: ReadonlyMap<FilmKey, string>;
}

export interface CourseChoice {
  readonly pair: Pick<AgreementPair, 'finding' | 'readers'>;
  readonly lots: Lots;
  /** Films of one patient are drawn together; a film that is not here stands for itself. */
  readonly patients: readonly (readonly [FilmKey, Patient])[];
}

export interface ProgressProtocol {
  /** Some events of a log that lies in the page’s memory alone. */
  add(events: readonly AnnotationEvent[]): void;
  /** The log as this browser keeps it, read here so that the page never holds it. */
  readKept(): Promise<void>;
  /** Nothing is told before it is known who looks. */
  look(looking: Looking): readonly AgreementPair[];
  board(choice: BoardChoice): Board;
  course(choice: CourseChoice): AgreementLot[];
}
