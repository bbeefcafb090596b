/** What is sent back to its author for correction, and what they answer: statements of the log like any other. */

/** A whole film, or what one author said of one finding, or one mark of theirs. */
export type ReturnSubject =
  | { readonly kind: 'film' }
  /** `findingLabel` as it stood on screen. */
  | { readonly kind: 'finding'; readonly finding: string; readonly findingLabel: string }
  | { readonly kind: 'mark'; readonly markId: string };

export interface ReturnDraft {
  readonly kind: 'returned';
  /** Whose it is; empty where nobody gave a name. */
  readonly to: string;
  readonly about: ReturnSubject;
  readonly reason: string;
}

/** « Je maintiens »: the author has looked again, and stays with what they said. */
export interface MaintainedDraft {
  readonly kind: 'maintained';
  /** Id of what was sent back. */
  readonly returned: string;
  readonly note: string;
}

export const longestReason = 500;
