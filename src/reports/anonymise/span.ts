/** What the anonymiser answers: where something that identifies a person stands, and how sure it is. */
export const entityTypes = [
  'PATIENT',
  'PERSON',
  'LOCATION',
  'INSTITUTION',
  'DATE',
  'AGE',
  'IDENTIFIER',
  'PHONE',
  'URL',
] as const;

export type EntityType = (typeof entityTypes)[number];

export interface Span {
  /** UTF-16 offsets in the text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** 0 to 1: how the rules of this kind fare, not a probability. */
  readonly confidence: number;
  /** The rule that found it: `dates.numeric`, `names.titled`… */
  readonly source: string;
}

/** A span of the folded text, before overlaps are settled; where two rules claim a place, the heavier one has it. */
export interface Candidate extends Span {
  readonly weight: number;
}

/** What the film's header or a column says of the patient; every field is free text of some hospital. */
export interface PatientFacts {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly id?: string | undefined;
}
