/** Where each frame's bytes lie: side by side when native, in fragments when encapsulated (PS3.5 A.4). */
import { dicomError } from '../errors.ts';
import { frameBits, type PixelLayout } from '../source.ts';

/** The bytes of one frame; packed cells may begin inside the first byte. */
export interface NativeFrame {
  readonly bytes: Uint8Array;
  readonly firstBit: number;
}

export function nativeFrames(
  bytes: Uint8Array,
  span: { readonly offset: number; readonly length: number },
  layout: PixelLayout,
  frames: number,
): NativeFrame[] {
  const bits = frameBits(layout);
  const expectedBytes = Math.ceil((bits * frames) / 8);
  const foundBytes = Math.min(span.length, bytes.length - span.offset);
  if (foundBytes < expectedBytes) throw dicomError('pixel-data-truncated', { expectedBytes, foundBytes });
  return Array.from({ length: frames }, (_, frame) => {
    const start = frame * bits;
    const end = Math.ceil((start + bits) / 8);
    const whole = bytes.subarray(span.offset + Math.floor(start / 8), span.offset + end);
    return { bytes: whole, firstBit: start % 8 };
  });
}

interface Fragment {
  /** From the first byte after the basic offset table, as that table counts. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const ITEM = 0xfffee000;
const SEQUENCE_DELIMITATION = 0xfffee0dd;
const ITEM_HEADER_BYTES = 8;

/** @param extendedTable offsets of (7FE0,0001), empty where the file has none */
export function encapsulatedFrames(
  bytes: Uint8Array,
  offset: number,
  frames: number,
  extendedTable: readonly number[],
): Uint8Array[][] {
  const [table, ...items] = readItems(bytes, offset);
  if (table === undefined || items.length < frames)
    throw dicomError('pixel-data-truncated', { expectedBytes: null, foundBytes: bytes.length - offset });
  const origin = table.offset + table.bytes.length;
  const fragments = items.map((item) => ({ ...item, offset: item.offset - ITEM_HEADER_BYTES - origin }));
  const starts =
    startsByCount(fragments, frames) ??
    startsByTable(fragments, extendedTable, frames) ??
    startsByTable(fragments, uint32s(table.bytes), frames) ??
    startsByCodestream(fragments, frames);
  if (starts === null) throw dicomError('pixel-data-damaged', { frames, fragments: fragments.length });
  return starts.map((start, frame) =>
    fragments.slice(start, starts[frame + 1]).map((fragment) => fragment.bytes),
  );
}

/** Items up to the sequence delimiter or the end of the file; an item that runs past the end is refused. */
function readItems(bytes: Uint8Array, offset: number): Fragment[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Fragment[] = [];
  let at = offset;
  while (at + ITEM_HEADER_BYTES <= bytes.length) {
    const tag = view.getUint16(at, true) * 0x10000 + view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    at += ITEM_HEADER_BYTES;
    if (tag === SEQUENCE_DELIMITATION) break;
    if (tag !== ITEM) throw dicomError('pixel-data-damaged', { at: at - ITEM_HEADER_BYTES });
    if (at + length > bytes.length)
      throw dicomError('pixel-data-truncated', { expectedBytes: length, foundBytes: bytes.length - at });
    items.push({ offset: at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return items;
}

/** Index of each frame's first fragment. One frame takes all; as many fragments as frames are one each. */
function startsByCount(fragments: readonly Fragment[], frames: number): number[] | null {
  if (frames === 1) return [0];
  return fragments.length === frames ? fragments.map((_, index) => index) : null;
}

function startsByTable(
  fragments: readonly Fragment[],
  table: readonly number[],
  frames: number,
): number[] | null {
  if (table.length !== frames) return null;
  const indexAt = new Map(fragments.map(({ offset }, index) => [offset, index]));
  const starts = table.map((offset) => indexAt.get(offset) ?? -1);
  return starts[0] === 0 && isIncreasing(starts) ? starts : null;
}

function uint32s(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

/** Without a table: a fragment that opens a JPEG (FFD8) or JPEG 2000 (FF4F) stream opens a frame. */
function startsByCodestream(fragments: readonly Fragment[], frames: number): number[] | null {
  const starts = fragments.flatMap(({ bytes }, index) =>
    bytes[0] === 0xff && (bytes[1] === 0xd8 || bytes[1] === 0x4f) ? [index] : [],
  );
  return starts.length === frames && starts[0] === 0 ? starts : null;
}

function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}
