/** One line of the list of attributes. Plain values only: it crosses from the worker to the page. */
export interface TagRow {
  /** `0008,0060`; empty for an item of a sequence. */
  readonly tag: string;
  readonly vr: string;
  /** PS3.6, `PatientName`; null for private and unknown ones. */
  readonly keyword: string | null;
  /** Who gave a private element its meaning (PS3.5 7.8.1). */
  readonly creator: string | null;
  /** 0 for the data set itself, one more for an item, and for what an item holds. */
  readonly level: number;
  readonly value: TagValue;
}

export type TagValue =
  /** `length`: of the whole text, where it was cut. */
  | { readonly kind: 'text'; readonly text: string; readonly length: number | null }
  | { readonly kind: 'binary'; readonly bytes: number }
  | { readonly kind: 'sequence'; readonly items: number }
  /** Counts from 1, as people do. */
  | { readonly kind: 'item'; readonly number: number };

export interface TagList {
  readonly rows: readonly TagRow[];
  /** The file holds more than the list shows. */
  readonly isCut: boolean;
}
