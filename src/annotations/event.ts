/**
 * What one person said of one film, once and for good: the log only grows, so undo and redo are events too.
 * (lamport, device, seq) orders events of several devices without a common clock (Lamport 1978); `at` is for
 * reading only. `prev` and `hash` chain the events of one (film, device): see chain.ts; `parents` say what its writer knew
 * of the other chains, so that it can be told who spoke without knowing of whom.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { Mark, MarkChange } from './mark.ts';
import type { FindingDraft, FindingValue } from './findings/finding.ts';
import type { MaintainedDraft, ReturnDraft } from './people/returned.ts';
import type { WorklistOrigin } from './worklist/origin.ts';

/** The machine's answer was right, or wrong. */
export type VerdictValue = 'confirmed' | 'rejected';

/** What the machine had answered when the person judged it. */
export interface Prediction {
  /** Of the finding itself, whatever the sentence says of it. */
  readonly score: number;
  /** Of what the sentence says of the finding: « pas de fracture » is under when a fracture shows. */
  readonly verdict: 'over' | 'under' | 'undecided';
  /** What stood over the whole answer: another criterion of the sentence may have decided it. */
  readonly sentenceVerdict: 'over' | 'under' | 'undecided' | 'contradicted';
  /** Whether the sentence states the finding or denies it. */
  readonly polarity: 'stated' | 'denied';
  readonly modelName: string;
  readonly modelVersion: number;
  readonly modelHash: string;
  /** null when it is not known what computed the answer. */
  readonly backend: string | null;
}

export interface VerdictDraft {
  readonly kind: 'verdict';
  readonly finding: string;
  /** As it stood on screen: the folder that named it may be gone when the log is read. */
  readonly findingLabel: string;
  readonly sentence: string;
  /** Of the phrases that gave the score. */
  readonly language: 'fr' | 'en';
  /** A phantom's verdict trains nothing. */
  readonly isPhantom: boolean;
  readonly value: VerdictValue;
  readonly prediction: Prediction;
  /** How the film came before the reader; absent where they came to it by themselves. */
  readonly worklist?: WorklistOrigin;
}
/** What a person sees on the film, whatever the machine says of it. */
export interface OpinionDraft {
  readonly kind: 'opinion';
  readonly finding: string;
  /** As it stood on screen. */
  readonly findingLabel: string;
  readonly value: 'present' | 'absent' | 'unsure';
  /** Said while every prediction about this film was hidden. */
  readonly isBlind: boolean;
  readonly isPhantom: boolean;
}
/** One gesture on the film is one event. `markId` is made where the mark is drawn, and is the same on every device. */
export type MarkDraft =
  | { readonly kind: 'mark'; readonly markId: string; readonly mark: Mark }
  | { readonly kind: 'mark-changed'; readonly markId: string; readonly change: MarkChange }
  | { readonly kind: 'mark-deleted'; readonly markId: string };
/** What a senior holds to be true where readers of one film disagree; the readers' own statements stay. */
export interface SettlementDraft {
  readonly kind: 'settlement';
  readonly finding: string;
  /** As it stood on screen. */
  readonly findingLabel: string;
  readonly value: FindingValue;
  /** Ids of the statements that were before whoever settles, sorted: what is said later may open the question again. */
  readonly versions: readonly string[];
  readonly isPhantom: boolean;
}
interface ReversalDraft {
  readonly kind: 'undo' | 'redo';
  /** Id of what was said and is taken back, or said again. */
  readonly target: string;
}
/** What came from a file: `author` is whom the file names, where it names somebody. */
interface Brought {
  /** Who took it in; empty where nobody gave a name. */
  readonly importedBy?: string;
}
export type Draft = (
  | VerdictDraft
  | OpinionDraft
  | FindingDraft
  | MarkDraft
  | SettlementDraft
  | ReturnDraft
  | MaintainedDraft
  | ReversalDraft
) &
  Brought;

interface Envelope extends Brought {
  readonly id: string;
  readonly filmKey: FilmKey;
  readonly device: string;
  /** Place in the chain of (film, device), from 1. */
  readonly seq: number;
  readonly lamport: number;
  /** ISO 8601. */
  readonly at: string;
  /** The name that its writer gave on their workstation; empty where nobody gave one. */
  readonly author: string;
  /** Hash of the event before in the chain; 64 zeros for the first. */
  readonly prev: string;
  /**
   * Hashes of the last events known of the film's other chains, sorted. Absent in events written before logs of several
   * devices could meet: their writers knew of no other chain.
   */
  readonly parents?: readonly string[];
  readonly hash: string;
}

export type VerdictEvent = VerdictDraft & Envelope;
export type OpinionEvent = OpinionDraft & Envelope;
export type FindingEvent = FindingDraft & Envelope;
export type MarkEvent = MarkDraft & Envelope;
export type SettlementEvent = SettlementDraft & Envelope;
export type ReturnedEvent = ReturnDraft & Envelope;
export type MaintainedEvent = MaintainedDraft & Envelope;
/** What undo takes back. */
export type Statement =
  | VerdictEvent
  | OpinionEvent
  | FindingEvent
  | MarkEvent
  | SettlementEvent
  | ReturnedEvent
  | MaintainedEvent;
export type AnnotationEvent = Statement | (ReversalDraft & Envelope);

export function isStatement(event: AnnotationEvent): event is Statement {
  return event.kind !== 'undo' && event.kind !== 'redo';
}
