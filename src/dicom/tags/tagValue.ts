/** The value of one element as a person reads it, by its VR (PS3.5 6.2). Binary is told by its size only. */
import type { TagValue } from './tagRow.ts';

/** A line holds no novel; how long it is goes with it. */
const maxText = 1024;
const maxNumbers = 256;

const coded = new Set(['AE', 'AS', 'CS', 'DA', 'DS', 'DT', 'IS', 'TM', 'UI', 'UR']);
/** In the character set of the file. */
const written = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

type ReadNumber = (view: DataView, at: number, isLittleEndian: boolean) => number | bigint | string;

const numbers: Readonly<Record<string, readonly [size: number, read: ReadNumber]>> = {
  US: [2, (view, at, little) => view.getUint16(at, little)],
  SS: [2, (view, at, little) => view.getInt16(at, little)],
  UL: [4, (view, at, little) => view.getUint32(at, little)],
  SL: [4, (view, at, little) => view.getInt32(at, little)],
  UV: [8, (view, at, little) => view.getBigUint64(at, little)],
  SV: [8, (view, at, little) => view.getBigInt64(at, little)],
  FL: [4, (view, at, little) => view.getFloat32(at, little)],
  FD: [8, (view, at, little) => view.getFloat64(at, little)],
  AT: [4, (view, at, little) => `(${tagText(view.getUint16(at, little), view.getUint16(at + 2, little))})`],
};

interface ValueBytes {
  readonly vr: string;
  readonly bytes: Uint8Array;
  readonly isLittleEndian: boolean;
  readonly decodeText: (bytes: Uint8Array) => string;
}

export function tagValue({ vr, bytes, isLittleEndian, decodeText }: ValueBytes): TagValue {
  if (coded.has(vr)) return textValue(new TextDecoder('windows-1252').decode(bytes));
  if (written.has(vr)) return textValue(decodeText(bytes));
  const format = numbers[vr];
  if (format !== undefined) return textValue(numberText(bytes, format, isLittleEndian));
  // Private elements of implicit files come without a VR; most hold text.
  if ((vr === 'UN' || vr === '') && isPrintable(bytes)) return textValue(decodeText(bytes));
  return { kind: 'binary', bytes: bytes.length };
}

function textValue(whole: string): TagValue {
  const text = whole.replace(/[\0 ]+$/, '');
  return text.length <= maxText
    ? { kind: 'text', text, length: null }
    : { kind: 'text', text: text.slice(0, maxText), length: text.length };
}

function numberText(bytes: Uint8Array, [size, read]: (typeof numbers)[string], little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / size);
  const shown = Array.from({ length: Math.min(count, maxNumbers) }, (_, at) => read(view, at * size, little));
  return shown.join('\\') + (count > maxNumbers ? `\\… (${String(count)})` : '');
}

export function tagText(group: number, element: number): string {
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  return `${hex(group)},${hex(element)}`;
}

function isPrintable(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.length <= maxText && bytes.every(isWriting);
}

/** Also the zero byte that pads a UID or a text of odd length, at its end. */
function isWriting(byte: number, at: number, all: Uint8Array): boolean {
  const isText = (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
  return isText || (byte === 0 && at > 0 && at === all.length - 1);
}
