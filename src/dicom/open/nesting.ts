/**
 * How deep sequences lie in each other, before dicom-parser goes down: it calls itself at each level, and a file of
 * 200 kB can be 10,000 levels deep. Walked without recursion, by the same rules; where the walk loses its way it stops,
 * and what is wrong with the file is for the parser to say.
 */
import { dicomError } from '../errors.ts';
import { MAX_SEQUENCE_DEPTH } from '../limits.ts';
import { longRepresentations } from './metaHeader.ts';

export interface Encoding {
  readonly isExplicit: boolean;
  readonly isLittleEndian: boolean;
}

/** A sequence or an item that is open at the place reached. */
interface Level {
  readonly end: number;
  readonly isExplicit: boolean;
}

interface Header {
  readonly tag: number;
  readonly valueAt: number;
  readonly length: number;
  /** A sequence or an item: what follows are elements again. */
  readonly isNest: boolean;
  /** How those are written: what an open UN holds is implicit (PS3.5 6.2.2). */
  readonly isExplicitInside: boolean;
}

const [ITEM, ITEM_END, SEQUENCE_END, PIXEL_DATA] = [0xfffee000, 0xfffee00d, 0xfffee0dd, 0x7fe00010];
const UNDEFINED = 0xffffffff;
const SHORTEST_ELEMENT = 8;

export function refuseDeepNesting(bytes: Uint8Array, encoding: Encoding): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const levels: Level[] = [];
  for (let at = 0; at + SHORTEST_ELEMENT <= bytes.length; ) {
    const level = levels.at(-1);
    if (level !== undefined && at >= level.end) {
      levels.pop();
      continue;
    }
    const isExplicit = level?.isExplicit ?? encoding.isExplicit;
    const header = headerAt(view, at, isExplicit, encoding.isLittleEndian);
    const { tag, valueAt, length, isNest } = header;
    const isOpen = length === UNDEFINED;
    if ((tag === PIXEL_DATA && level === undefined) || (isOpen && !isNest)) return;
    if (tag === ITEM_END || tag === SEQUENCE_END) levels.pop();
    if (isNest)
      levels.push({ end: isOpen ? Infinity : valueAt + length, isExplicit: header.isExplicitInside });
    at = isNest ? valueAt : valueAt + length;
    // A sequence is one level, its item another.
    if (levels.length > 2 * MAX_SEQUENCE_DEPTH)
      throw dicomError('damaged-file', { at, deepest: MAX_SEQUENCE_DEPTH });
  }
}

function headerAt(view: DataView, at: number, isExplicit: boolean, isLittleEndian: boolean): Header {
  const tagAt = (place: number) =>
    place + 4 > view.byteLength
      ? 0
      : view.getUint16(place, isLittleEndian) * 0x10000 + view.getUint16(place + 2, isLittleEndian);
  const tag = tagAt(at);
  const isDelimiter = tag === ITEM || tag === ITEM_END || tag === SEQUENCE_END;
  if (isDelimiter || !isExplicit) {
    // Without representations a sequence is known by the item that follows, as dicom-parser knows it.
    const next = tagAt(at + 8);
    const isNest = tag === ITEM || (!isDelimiter && (next === ITEM || next === SEQUENCE_END));
    const length = view.getUint32(at + 4, isLittleEndian);
    return { tag, valueAt: at + 8, length, isNest, isExplicitInside: isExplicit };
  }
  const vr = String.fromCharCode(view.getUint8(at + 4), view.getUint8(at + 5));
  const isLong = longRepresentations.has(vr) && at + 12 <= view.byteLength;
  const length = isLong ? view.getUint32(at + 8, isLittleEndian) : view.getUint16(at + 6, isLittleEndian);
  const isOpenUnknown = vr === 'UN' && length === UNDEFINED;
  return {
    tag,
    valueAt: at + (isLong ? 12 : 8),
    length,
    isNest: vr === 'SQ' || isOpenUnknown,
    isExplicitInside: !isOpenUnknown,
  };
}
