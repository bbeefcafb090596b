/** A data set to bytes, explicit VR little endian, elements in the order of their tags (PS3.5 sections 7.1 and 7.5). */
import { assert } from '../../foundation/index.ts';
import { concatBytes } from './concatBytes.ts';
import type { DataSet, DicomElement, Vr } from './element.ts';
import { binaryNumberBytes, numberTextBytes, tagBytes, textBytes, wordBytes } from './values.ts';

const ITEM_TAG = 0xfffee000;
/** These have two reserved bytes and a 32-bit length; the others have a 16-bit length. */
const LONG_VRS: readonly Vr[] = ['OB', 'OW', 'SQ', 'UC', 'UN', 'UR', 'UT'];
const SPACE = 0x20;

export function dataSetBytes(dataSet: DataSet): Uint8Array {
  const sorted = dataSet.toSorted((a, b) => a.tag - b.tag);
  sorted.forEach((element, index) =>
    assert(element.tag !== sorted[index - 1]?.tag, () => `tag ${hex(element.tag)} twice in a data set`),
  );
  return concatBytes(sorted.map(elementBytes));
}

function elementBytes(element: DicomElement): Uint8Array {
  const value = padded(element.vr, element.value === null ? new Uint8Array() : valueBytes(element));
  return concatBytes([header(element.tag, element.vr, value.length), value]);
}

function valueBytes(element: DicomElement): Uint8Array {
  const { vr, value } = element;
  if (value === null) return new Uint8Array();
  switch (vr) {
    case 'SQ':
      return concatBytes(value.map(itemBytes));
    case 'OB':
    case 'UN':
      return value;
    case 'OW':
      return wordBytes(value);
    case 'AT':
      return tagBytes(value);
    case 'DS':
    case 'IS':
      return numberTextBytes(vr, value);
    case 'FD':
    case 'FL':
    case 'SL':
    case 'SS':
    case 'UL':
    case 'US':
      return binaryNumberBytes(vr, value);
    default:
      return textBytes(vr, value);
  }
}

/** Items and sequences carry their length, so no delimiter follows them. */
function itemBytes(item: DataSet): Uint8Array {
  const content = dataSetBytes(item);
  const view = new DataView(new ArrayBuffer(8));
  setTag(view, ITEM_TAG);
  view.setUint32(4, content.length, true);
  return concatBytes([new Uint8Array(view.buffer), content]);
}

function header(tag: number, vr: Vr, length: number): Uint8Array {
  const isLong = LONG_VRS.includes(vr);
  assert(isLong || length < 0xffff, () => `${length} bytes in a ${vr} at ${hex(tag)}`);
  const view = new DataView(new ArrayBuffer(isLong ? 12 : 8));
  setTag(view, tag);
  view.setUint8(4, vr.charCodeAt(0));
  view.setUint8(5, vr.charCodeAt(1));
  if (isLong) view.setUint32(8, length, true);
  else view.setUint16(6, length, true);
  return new Uint8Array(view.buffer);
}

/** Every value has an even length: UIDs and bytes get a zero, text gets a space (PS3.5 section 6.2). */
function padded(vr: Vr, bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const zero = vr === 'UI' || vr === 'OB' || vr === 'UN';
  return concatBytes([bytes, Uint8Array.of(zero ? 0 : SPACE)]);
}

function setTag(view: DataView, tag: number): void {
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
}

function hex(tag: number): string {
  return tag.toString(16).padStart(8, '0');
}
