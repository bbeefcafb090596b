/** IHDR and the length of the inflated image data of a PNG (ISO/IEC 15948), before a decoder trusts them. */
import { dicomError } from '../errors.ts';
import { joinBytes } from '../joinBytes.ts';
import { MAX_PICTURE_BYTES } from '../limits.ts';
import { countInflated } from '../open/inflate.ts';

export interface PngHeader {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  readonly channels: number;
  readonly isInterlaced: boolean;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const SIGNATURE_BYTES = 8;

export function readPngHeader(file: Uint8Array): PngHeader | null {
  const header = chunks(file)[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const depth = view.getUint8(8);
  const channels = CHANNELS[view.getUint8(9)];
  const isKnown = channels !== undefined && [1, 2, 4, 8, 16].includes(depth) && view.getUint8(12) <= 1;
  if (!isKnown) return null;
  const size = { columns: view.getUint32(0), rows: view.getUint32(4) };
  return { ...size, depth, channels, isInterlaced: view.getUint8(12) === 1 };
}

/** The chunks that make the pixels: others may be bombs of their own (an ICC profile is deflated too). */
const PIXEL_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

export function pixelChunks(file: Uint8Array): Uint8Array {
  const kept = chunks(file).filter(({ type }) => PIXEL_CHUNKS.has(type));
  return joinBytes([file.subarray(0, SIGNATURE_BYTES), ...kept.map(({ whole }) => whole)]);
}

/** The data must inflate to exactly what the header promises: less is a cut picture, more is a bomb. */
export function checkPngData(file: Uint8Array, header: PngHeader): void {
  const parts = chunks(file);
  const isWhole = parts.at(-1)?.type === 'IEND';
  const data = joinBytes(parts.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const expected = inflatedBytes(header);
  if (expected > MAX_PICTURE_BYTES)
    throw dicomError('unusable-dimensions', { rows: header.rows, columns: header.columns });
  if (!isWhole || countInflated(data, expected, 'picture-damaged') !== expected)
    throw dicomError('picture-damaged');
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length, type and CRC. */
  readonly whole: Uint8Array;
}

function chunks(file: Uint8Array): Chunk[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= file.length && found.at(-1)?.type !== 'IEND') {
    const length = view.getUint32(at);
    if (at + 12 + length > file.length) break;
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    found.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
  }
  return found;
}

/** Column and row of the first pixel and the steps of Adam7's seven passes. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function inflatedBytes({ rows, columns, depth, channels, isInterlaced }: PngHeader): number {
  const passBytes = (width: number, height: number) =>
    width <= 0 ? 0 : height * (1 + Math.ceil((width * depth * channels) / 8));
  if (!isInterlaced) return passBytes(columns, rows);
  return ADAM7.reduce((sum, [x, y, stepX, stepY]) => {
    return sum + passBytes(Math.ceil((columns - x) / stepX), Math.ceil((rows - y) / stepY));
  }, 0);
}
