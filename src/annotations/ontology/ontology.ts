/**
 * What may be said of a film: a list of terms that a hospital edits as JSON. A term keeps its id for ever, since the log
 * holds ids; labels, guidelines and codes may change from one version of the list to the next.
 */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** Of what a term may be said: of all films of a study, of one film, of a mark on it. */
export type Scope = 'study' | 'film' | 'region';

/** In months for ages (`mo`), else UCUM. */
export interface NumberScale {
  readonly kind: 'number';
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
}
export interface OrdinalScale {
  readonly kind: 'ordinal';
  /** From the least to the most; a grade is its place in the list, from 0. */
  readonly grades: readonly Bilingual[];
}
export type Scale = { readonly kind: 'presence' } | OrdinalScale | NumberScale;

export interface Attribute {
  readonly id: string;
  readonly label: Bilingual;
  /** Without it a term that is present is not said whole. */
  readonly isRequired: boolean;
  readonly options: readonly { readonly id: string; readonly label: Bilingual }[];
}

export interface Code {
  /** Coding Scheme Designator (PS3.16): `SCT` for SNOMED CT. */
  readonly scheme: string;
  readonly value: string;
  readonly meaning: string;
}

export interface Guideline {
  readonly text: Bilingual;
  /** `data:` addresses of PNG or JPEG: an ontology is one file, and nothing is fetched for it. */
  readonly pictures: readonly { readonly address: string; readonly caption: Bilingual }[];
}

export interface Term {
  readonly id: string;
  readonly label: Bilingual;
  /** `finding` and `quality` hold of a film; `normal` says that nothing of the findings does. */
  readonly kind: 'finding' | 'quality' | 'normal';
  readonly scopes: readonly Scope[];
  readonly scale: Scale;
  /** What is present below is present above. */
  readonly parent: string | null;
  /** Of the terms of one group, one at most is present on a film. */
  readonly exclusiveGroup: string | null;
  readonly attributes: readonly Attribute[];
  readonly codes: readonly Code[];
  readonly guideline: Guideline | null;
}

export interface Ontology {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly terms: readonly Term[];
}
