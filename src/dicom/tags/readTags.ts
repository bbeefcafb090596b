/**
 * Every attribute of a DICOM file as a flat list, sequences unfolded in place: the meta header, then the data set as
 * far as its pixel data, which is told by its size. Nothing of the file is trusted: rows, depth and text are capped.
 */
import type { DataSet, Element } from 'dicom-parser';
import { openDataSet, openMetaHeader } from '../open/dataSet.ts';
import { isDicomKind } from '../open/openDicom.ts';
import { sniff } from '../open/sniff.ts';
import { textDecoding, type DecodeText } from '../open/text.ts';
import type { TagList, TagRow } from './tagRow.ts';
import { tagText, tagValue } from './tagValue.ts';

/** Far above any film; an enhanced multi-frame object could fill the memory of the page. */
const maxRows = 20_000;
const maxLevel = 40;

/** VR and keyword by tag, PS3.6: 200 KB that only this list needs. */
type AttributeNames = Readonly<Record<string, string | undefined>>;

interface Walk {
  readonly names: AttributeNames;
  /** dicom-parser lays an element of group 0002 of its own into the data set. */
  readonly isMeta: boolean;
  readonly isLittleEndian: boolean;
  readonly rows: TagRow[];
}

interface Place {
  readonly level: number;
  readonly decodeText: DecodeText;
}

/** A picture of a film has no attributes. */
export async function readTags(file: Uint8Array): Promise<TagList> {
  const kind = sniff(file);
  if (!isDicomKind(kind)) return { rows: [], isCut: false };
  const names: AttributeNames = (await import('./attributeNames.json')).default;
  const rows: TagRow[] = [];
  const place = { level: 0, decodeText: textDecoding(null) };
  const meta = openMetaHeader(file, kind);
  if (meta !== null) walk(meta, place, { names, rows, isMeta: true, isLittleEndian: true });
  const { elements, isLittleEndian } = openDataSet(file, kind);
  const whole = walk(elements, place, { names, rows, isMeta: false, isLittleEndian });
  return { rows, isCut: !whole };
}

/** False where something was left out. */
function walk(dataSet: DataSet, place: Place, into: Walk): boolean {
  const here = { ...place, decodeText: decodingIn(dataSet, place.decodeText) };
  const elements = Object.values(dataSet.elements)
    .filter(({ tag }) => !tag.startsWith('x0002') || into.isMeta)
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return elements.every((element) => addElement(dataSet, element, here, into));
}

/** An item may declare a character set of its own. */
function decodingIn(dataSet: DataSet, inherited: DecodeText): DecodeText {
  const declared = dataSet.elements.x00080005;
  if (declared === undefined) return inherited;
  return textDecoding(
    new TextDecoder('windows-1252').decode(bytesOf(dataSet, declared)).replace(/\0/g, '').trim(),
  );
}

function addElement(dataSet: DataSet, element: Element, place: Place, into: Walk): boolean {
  if (into.rows.length >= maxRows || place.level > maxLevel) return false;
  const group = parseInt(element.tag.slice(1, 5), 16);
  const number = parseInt(element.tag.slice(5), 16);
  const tag = tagText(group, number);
  const [namedVr = '', keyword = null] = named(into.names, group, number).split(' ');
  const vr = element.vr ?? namedVr;
  const { items } = element;
  const about = { tag, vr, keyword, creator: creatorOf(dataSet, group, number, place), level: place.level };
  if (items !== undefined || vr === 'SQ') {
    into.rows.push({ ...about, vr: 'SQ', value: { kind: 'sequence', items: items?.length ?? 0 } });
    return (items ?? []).every((item, at) => addItem(item, at + 1, place, into));
  }
  const bytes = bytesOf(dataSet, element);
  const { isLittleEndian } = into;
  into.rows.push({ ...about, value: tagValue({ vr, bytes, isLittleEndian, decodeText: place.decodeText }) });
  return true;
}

function addItem({ dataSet }: Element, number: number, place: Place, into: Walk): boolean {
  const level = place.level + 1;
  into.rows.push({ tag: '', vr: '', keyword: null, creator: null, level, value: { kind: 'item', number } });
  return dataSet === undefined || walk(dataSet, { ...place, level: level + 1 }, into);
}

/** VR and keyword. Overlays and curves repeat under 60xx and 50xx (PS3.5 7.6); the dictionary has their first. */
function named(names: AttributeNames, group: number, number: number): string {
  if (number === 0 && group > 2) return 'UL GenericGroupLength';
  if (group % 2 === 1) return number >= 0x10 && number <= 0xff ? 'LO PrivateCreator' : '';
  const isRepeating = group >> 8 === 0x60 || group >> 8 === 0x50;
  return names[tagText(isRepeating ? group & 0xff00 : group, number)] ?? '';
}

/** (gggg,xxee) of an odd group belongs to who is named in (gggg,00xx). */
function creatorOf(dataSet: DataSet, group: number, number: number, { decodeText }: Place): string | null {
  if (group % 2 === 0 || number < 0x1000) return null;
  const block = (number >> 8).toString(16).padStart(4, '0');
  const element = dataSet.elements[`x${group.toString(16).padStart(4, '0')}${block}`];
  return element === undefined ? null : decodeText(bytesOf(dataSet, element)).trim() || null;
}

/** Compressed pixels have no length of their own: they are what is left of the file. */
function bytesOf(dataSet: DataSet, { dataOffset, length, hadUndefinedLength }: Element): Uint8Array {
  const end = hadUndefinedLength === true && length <= 0 ? dataSet.byteArray.length : dataOffset + length;
  return dataSet.byteArray.subarray(dataOffset, end);
}
