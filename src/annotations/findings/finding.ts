/** What a person says of a film in the terms of an ontology. « Inconnu » is a value: somebody looked and cannot tell. */
import type { Scope, Term } from '../ontology/ontology.ts';
import type { WorklistOrigin } from '../worklist/origin.ts';

export type FindingValue =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'presence'; readonly isPresent: boolean }
  /** Place in the grades of the scale, from 0. */
  | { readonly kind: 'grade'; readonly grade: number }
  /** In the unit of the scale; ages in months (`mo`). */
  | { readonly kind: 'number'; readonly number: number; readonly unit: string };

export interface FindingDraft {
  readonly kind: 'finding';
  /** Of a study, it is said on the film in reading and holds for all films of `studyUid`. */
  readonly scope: Scope;
  readonly studyUid: string;
  /** The mark it is said of, where the scope is a region. */
  readonly markId: string | null;
  readonly term: string;
  readonly termKind: Term['kind'];
  /** As it stood on screen: the ontology that named it may be gone when the log is read. */
  readonly termLabel: string;
  /** `id/version` of the ontology. */
  readonly ontology: string;
  /** null takes an earlier statement off the film. */
  readonly value: FindingValue | null;
  /** 0 to 1, how sure the person is; null where they did not say. */
  readonly certainty: number | null;
  /** Option by attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The options as they stood on screen. */
  readonly attributeLabels: readonly string[];
  readonly isBlind: boolean;
  readonly isPhantom: boolean;
  /** How the film came before the reader; absent where they came to it by themselves. */
  readonly worklist?: WorklistOrigin;
}

type Placed = Pick<FindingDraft, 'scope' | 'markId' | 'term'>;

/** Of two statements at one place the later holds. */
export function placeOf({ scope, markId, term }: Placed): string {
  return JSON.stringify([scope, markId, term]);
}

/** Whether the term's scale can hold it: what comes from a file or an older ontology may not fit. */
export function fits(value: FindingValue, { scale }: Term): boolean {
  if (value.kind === 'unknown') return true;
  if (value.kind === 'presence') return scale.kind === 'presence';
  if (value.kind === 'grade')
    return (
      scale.kind === 'ordinal' && Number.isInteger(value.grade) && scale.grades[value.grade] !== undefined
    );
  if (scale.kind !== 'number' || value.unit !== scale.unit) return false;
  return value.number >= scale.minimum && value.number <= scale.maximum;
}

/** Any grade but the first counts as presence; a number is neither. */
export function isPresent(value: FindingValue): boolean {
  if (value.kind === 'presence') return value.isPresent;
  return value.kind === 'grade' && value.grade > 0;
}
