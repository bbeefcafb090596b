/**
 * The neutral form of a data set to be written: elements { tag, vr, value }, in any order, sequences as nested data
 * sets. Films are written through it today; structured reports and segmentations need nothing more (PS3.5 section 6.2).
 */
export type TextVr =
  | 'AE'
  | 'AS'
  | 'CS'
  | 'DA'
  | 'DT'
  | 'LO'
  | 'LT'
  | 'PN'
  | 'SH'
  | 'ST'
  | 'TM'
  | 'UC'
  | 'UI'
  | 'UR'
  | 'UT';
/** Numbers written as decimal text. */
export type NumberTextVr = 'DS' | 'IS';
export type BinaryNumberVr = 'FD' | 'FL' | 'SL' | 'SS' | 'UL' | 'US';
export type Vr = TextVr | NumberTextVr | BinaryNumberVr | 'AT' | 'OB' | 'OW' | 'SQ' | 'UN';

/** What an element of this value representation holds; an array is a multi-valued element. */
export type ValueOf<V extends Vr> = V extends TextVr
  ? string | readonly string[]
  : V extends NumberTextVr | BinaryNumberVr | 'AT'
    ? number | readonly number[]
    : V extends 'OW'
      ? Uint16Array
      : V extends 'SQ'
        ? readonly DataSet[]
        : Uint8Array;

/** `tag` is 0xGGGGEEEE; `null` writes the element with no value (Type 2). */
export interface ElementOf<V extends Vr> {
  readonly tag: number;
  readonly vr: V;
  readonly value: ValueOf<V> | null;
}

export type DicomElement = { [V in Vr]: ElementOf<V> }[Vr];
export type DataSet = readonly DicomElement[];
