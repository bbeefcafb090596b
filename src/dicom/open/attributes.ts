/**
 * Attributes of a data set by tag, tolerant of what files hold: an absent, empty or unreadable value is null,
 * never an exception. Values of VM > 1 come as lists. Tags are written as dicom-parser writes them (x00280010).
 */
import type { DataSet } from 'dicom-parser';
import { MAX_TEXT_BYTES } from '../limits.ts';
import { swapped } from '../swapped.ts';
import { textDecoding, type DecodeText } from './text.ts';

export class Attributes {
  private readonly dataSet: DataSet;
  private readonly isLittleEndian: boolean;
  private readonly decodeText: DecodeText;

  constructor(dataSet: DataSet, isLittleEndian: boolean, inherited?: DecodeText) {
    this.dataSet = dataSet;
    this.isLittleEndian = isLittleEndian;
    const declared = this.code('x00080005');
    this.decodeText = declared === null && inherited !== undefined ? inherited : textDecoding(declared);
  }

  /** Codes and UIDs: the default repertoire, trimmed of padding. */
  code(tag: string): string | null {
    return emptyToNull(ascii(this.textBytes(tag)));
  }

  codes(tag: string): string[] {
    return (this.code(tag) ?? '').split('\\').map((code) => code.trim());
  }

  /** Descriptions, by the file's character set. */
  text(tag: string): string | null {
    return emptyToNull(withoutPadding(this.decodeText(this.textBytes(tag))));
  }

  /** PN, whose carets and equals signs end a code extension; by the file's character set. */
  name(tag: string): string | null {
    return emptyToNull(withoutPadding(this.decodeText(this.textBytes(tag), 'PN')));
  }

  texts(tag: string): string[] {
    return (this.text(tag) ?? '').split('\\').map((text) => text.trim());
  }

  /** US, the first value; some write UL, all of whose bytes count. */
  uint16(tag: string): number | null {
    const bytes = this.bytes(tag);
    if (bytes.length < 2) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isLong = bytes.length === 4 && this.vr(tag) !== 'US';
    return isLong ? view.getUint32(0, this.isLittleEndian) : view.getUint16(0, this.isLittleEndian);
  }

  /** US, SS or OW: its 16-bit words as unsigned numbers, `most` at most. */
  uint16s(tag: string, most = Infinity): number[] {
    const bytes = this.bytes(tag);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const words = Math.min(most, Math.floor(bytes.length / 2));
    return Array.from({ length: words }, (_, index) => view.getUint16(2 * index, this.isLittleEndian));
  }

  /** OB or OW as bytes in little endian order, in the file's own memory where that is possible; null when empty. */
  binary(tag: string): Uint8Array | null {
    const bytes = this.bytes(tag);
    if (bytes.length === 0) return null;
    return this.isLittleEndian || this.vr(tag) !== 'OW' ? bytes : swapped(bytes);
  }

  /** As the file writes it; null in implicit VR. */
  vr(tag: string): string | null {
    return this.dataSet.elements[tag]?.vr ?? null;
  }

  /** OV, all values below 2^53: offsets and lengths of the pixel data. */
  uint64s(tag: string): number[] {
    const bytes = this.bytes(tag);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return Array.from({ length: bytes.length >> 3 }, (_, index) =>
      Number(view.getBigUint64(8 * index, this.isLittleEndian)),
    );
  }

  has(tag: string): boolean {
    return this.dataSet.elements[tag] !== undefined;
  }

  /** SL. */
  int32s(tag: string): number[] {
    const bytes = this.bytes(tag);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = Math.floor(bytes.length / 4);
    return Array.from({ length: count }, (_, index) => view.getInt32(4 * index, this.isLittleEndian));
  }

  /** FL. */
  float32s(tag: string): number[] {
    const bytes = this.bytes(tag);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = Math.floor(bytes.length / 4);
    return Array.from({ length: count }, (_, index) => view.getFloat32(4 * index, this.isLittleEndian));
  }

  /** DS or IS; what is no finite number comes as NaN, so that positions in the list keep their meaning. */
  decimals(tag: string): number[] {
    const value = this.code(tag);
    if (value === null) return [];
    return value.split('\\').map((part) => (DECIMAL.test(part.trim()) ? Number(part) : NaN));
  }

  /** Items of a sequence, each a data set of its own; text in them is read by the character set of the file. */
  items(tag: string): Attributes[] {
    const items = this.dataSet.elements[tag]?.items ?? [];
    return items.flatMap(({ dataSet }) =>
      dataSet === undefined ? [] : [new Attributes(dataSet, this.isLittleEndian, this.decodeText)],
    );
  }

  /** Of a value that goes on for megabytes, no one reads more. */
  private textBytes(tag: string): Uint8Array {
    return this.bytes(tag).subarray(0, MAX_TEXT_BYTES);
  }

  private bytes(tag: string): Uint8Array {
    const element = this.dataSet.elements[tag];
    if (element === undefined || element.hadUndefinedLength === true) return new Uint8Array(0);
    return this.dataSet.byteArray.subarray(element.dataOffset, element.dataOffset + element.length);
  }
}

/** DS and IS (PS3.5 6.2); Number alone would also read hexadecimal and Infinity. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function ascii(bytes: Uint8Array): string {
  return withoutPadding(new TextDecoder('windows-1252').decode(bytes));
}

function withoutPadding(text: string): string {
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
