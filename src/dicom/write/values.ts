/** Values to bytes, explicit VR little endian (PS3.5 sections 6.2 and 7.1); text is always UTF-8. */
import { assert } from '../../foundation/index.ts';
import type { BinaryNumberVr, NumberTextVr, TextVr } from './element.ts';

/** Characters allowed in one value; VRs that are not listed have no practical limit. */
const MAX_CHARACTERS: Partial<Record<TextVr | NumberTextVr, number>> = {
  AE: 16,
  AS: 4,
  CS: 16,
  DA: 8,
  DS: 16,
  DT: 26,
  IS: 12,
  LO: 64,
  LT: 10240,
  PN: 324,
  SH: 16,
  ST: 1024,
  TM: 14,
  UI: 64,
};
/** One text each, in which a backslash is a character and not a separator. */
const SINGLE_TEXTS: readonly string[] = ['LT', 'ST', 'UR', 'UT'];

const utf8 = new TextEncoder();

export function textBytes(vr: TextVr | NumberTextVr, value: string | readonly string[]): Uint8Array {
  const values = typeof value === 'string' ? [value] : value;
  for (const text of values) {
    const limit = MAX_CHARACTERS[vr] ?? Infinity;
    assert(text.length <= limit, () => `${vr} value of ${text.length} characters, at most ${limit}`);
    assert(SINGLE_TEXTS.includes(vr) || !text.includes('\\'), () => `backslash inside a ${vr} value`);
  }
  return utf8.encode(values.join('\\'));
}

export function numberTextBytes(vr: NumberTextVr, value: number | readonly number[]): Uint8Array {
  const format = vr === 'IS' ? integerString : decimalString;
  return textBytes(vr, listOf(value).map(format));
}

function integerString(value: number): string {
  assert(value === (value | 0), () => `IS of ${value}, not a 32-bit integer`);
  return String(value);
}

/** The closest decimal text of at most 16 characters, the limit of a DS. */
function decimalString(value: number): string {
  assert(Number.isFinite(value), () => `DS of ${value}`);
  let text = String(value);
  for (let digits = 15; text.length > 16; digits -= 1) {
    const plain = String(Number(value.toPrecision(digits)));
    text = plain.length > 16 ? value.toExponential(digits - 1) : plain;
  }
  return text;
}

const BINARY: Record<
  BinaryNumberVr,
  { bytes: number; set: (view: DataView, at: number, value: number) => void }
> = {
  FD: { bytes: 8, set: (view, at, value) => view.setFloat64(at, value, true) },
  FL: { bytes: 4, set: (view, at, value) => view.setFloat32(at, value, true) },
  SL: { bytes: 4, set: (view, at, value) => view.setInt32(at, value, true) },
  SS: { bytes: 2, set: (view, at, value) => view.setInt16(at, value, true) },
  UL: { bytes: 4, set: (view, at, value) => view.setUint32(at, value, true) },
  US: { bytes: 2, set: (view, at, value) => view.setUint16(at, value, true) },
};

export function binaryNumberBytes(vr: BinaryNumberVr, value: number | readonly number[]): Uint8Array {
  const { bytes, set } = BINARY[vr];
  const values = listOf(value);
  const view = new DataView(new ArrayBuffer(values.length * bytes));
  values.forEach((number, index) => set(view, index * bytes, number));
  return new Uint8Array(view.buffer);
}

/** A tag as a value is its group, then its element, each little endian. */
export function tagBytes(value: number | readonly number[]): Uint8Array {
  return binaryNumberBytes(
    'US',
    listOf(value).flatMap((tag) => [tag >>> 16, tag & 0xffff]),
  );
}

export function wordBytes(words: Uint16Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, index) => view.setUint16(index * 2, word, true));
  return new Uint8Array(view.buffer);
}

function listOf(value: number | readonly number[]): readonly number[] {
  return typeof value === 'number' ? [value] : value;
}
