/**
 * Sequential JPEG with Huffman codes, 8 or 12 bits a sample (ITU-T T.81; DICOM .51, processes 2 and 4): no package
 * in reach decodes 12 bits to stored values. A block is decoded, transformed in floating point and written to its
 * component's plane at once; no coefficients are kept. The spectral selection of a scan is ignored, as DCMTK does:
 * films of WG-04 say « 0 to 0 » and hold all 64. What breaks the grammar is `pixel-data-damaged`.
 */
import { dicomError } from '../errors.ts';
import { MAX_PIXELS } from '../limits.ts';
import type { DecodedCells } from './codecs.ts';
import { huffmanLookup, JpegBits } from './jpegBits.ts';
import { jpegCells, type JpegComponent, type JpegFrame } from './jpegCells.ts';
import { nextMarker } from './jpegStructure.ts';

/** A component with the tables of its scan, and the DC coefficient of its last block, still quantised. */
interface Scanned {
  readonly component: JpegComponent;
  readonly dc: Uint16Array;
  readonly ac: Uint16Array;
  readonly steps: Float64Array;
  predictor: number;
}

/** What the stream has said so far: tables by destination, and the frame once its header was read. */
interface Spoken {
  /** DHT by class and destination: 16 counts of codes by length, then the symbols. */
  readonly huffman: Map<number, Uint8Array>;
  /** DQT, in zigzag order. */
  readonly steps: Map<number, Float64Array>;
  readonly scanned: Set<JpegComponent>;
  restartInterval: number;
  /** Adobe's APP14: 0 says that three components are red, green and blue. */
  adobeTransform: number | null;
  frame: JpegFrame | null;
}

const [SOF0, SOF1, DHT, EOI, SOS, DQT, DNL, DRI] = [0xc0, 0xc1, 0xc4, 0xd9, 0xda, 0xdb, 0xdc, 0xdd] as const;
/** Any number of bytes FF may stand before a marker (T.81 B.1.1.2). */
const [APP0, APP14, FILL] = [0xe0, 0xee, 0xff] as const;
const diagonal = (index: number) => (index >> 3) + (index & 7);
/** Place of each coefficient of the stream (T.81 figure A.6): diagonals, odd ones downwards, even ones upwards. */
const zigzag = Uint8Array.from({ length: 64 }, (_, index) => index).sort(
  (one, other) => diagonal(one) - diagonal(other) || (diagonal(one) % 2 === 0 ? other - one : one - other),
);

const damaged = (facts: Record<string, number>) => dicomError('pixel-data-damaged', facts);
const uint16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

/** @param stream whose size was compared with the film's before (`checkStructure`) */
export function decodeJpegExtended(stream: Uint8Array): DecodedCells {
  const spoken: Spoken = {
    huffman: new Map(),
    steps: new Map(),
    scanned: new Set(),
    restartInterval: 0,
    adobeTransform: null,
    frame: null,
  };
  let at = 2;
  for (let marker = markerAt(stream, at); marker !== EOI; marker = markerAt(stream, at)) {
    const end = at + 2 + uint16(stream, at + 2);
    if (marker !== FILL && (end < at + 4 || end > stream.length)) throw damaged({ at, end });
    const segment = stream.subarray(at + 4, end);
    if (marker === FILL) at += 1;
    else if (marker === SOS) at = decodeScan(stream, end, segment, spoken);
    else {
      readSegment(marker, segment, spoken);
      at = end;
    }
  }
  const { frame, scanned, adobeTransform } = spoken;
  if (frame?.components.length !== scanned.size) throw damaged({ scanned: scanned.size });
  return jpegCells(frame, adobeTransform);
}

function markerAt(stream: Uint8Array, at: number): number {
  const marker = stream[at + 1];
  if (stream[at] !== 0xff || marker === undefined) throw damaged({ at });
  return marker;
}

function readSegment(marker: number, segment: Uint8Array, spoken: Spoken): void {
  if (marker === DQT) readQuantisation(segment, spoken.steps);
  else if (marker === DHT) readHuffman(segment, spoken.huffman);
  else if (marker === DRI) spoken.restartInterval = uint16(segment, 0);
  else if (marker === APP14 && segment.length >= 12) spoken.adobeTransform = segment[11] ?? null;
  else if ((marker === SOF0 || marker === SOF1) && spoken.frame === null) spoken.frame = readFrame(segment);
  else if (marker < APP0 && marker !== DNL) throw damaged({ marker });
}

function readQuantisation(segment: Uint8Array, into: Spoken['steps']): void {
  for (let at = 0; at < segment.length; ) {
    const target = segment[at++] ?? 0;
    const bytes = target >> 4 === 0 ? 1 : 2;
    if (at + 64 * bytes > segment.length) throw damaged({ at });
    const steps = Float64Array.from({ length: 64 }, (_, index) =>
      bytes === 1 ? (segment[at + index] ?? 0) : uint16(segment, at + 2 * index),
    );
    into.set(target & 15, steps);
    at += 64 * bytes;
  }
}

/** Kept as they are written: only the tables that a scan uses are worth laying out, and scans are few. */
function readHuffman(segment: Uint8Array, into: Spoken['huffman']): void {
  for (let at = 0; at < segment.length; ) {
    const counts = segment.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    if (end > segment.length) throw damaged({ at });
    into.set(segment[at] ?? 0, segment.subarray(at + 1, end));
    at = end;
  }
}

function readFrame(segment: Uint8Array): JpegFrame {
  const [precision, rows, columns] = [segment[0] ?? 0, uint16(segment, 1), uint16(segment, 3)];
  const specified = Array.from({ length: segment[5] ?? 0 }, (_, index) => {
    const [id = 0, factors = 0, stepsFrom = 0] = segment.subarray(6 + 3 * index, 9 + 3 * index);
    return { id, across: factors >> 4, down: factors & 15, stepsFrom };
  });
  const isSampled = specified.every(
    ({ across, down }) => across >= 1 && across <= 4 && down >= 1 && down <= 4,
  );
  const isReadable =
    (precision === 8 || precision === 12) && (specified.length === 1 || specified.length === 3);
  if (!isSampled || !isReadable || rows * columns === 0 || rows * columns > MAX_PIXELS)
    throw damaged({ precision, rows, columns, components: specified.length });
  const across = Math.max(...specified.map((one) => one.across));
  const down = Math.max(...specified.map((one) => one.down));
  const mcusAcross = Math.ceil(columns / (8 * across));
  const mcusDown = Math.ceil(rows / (8 * down));
  const components = specified.map((one) => ({
    ...one,
    columns: Math.ceil((columns * one.across) / across),
    rows: Math.ceil((rows * one.down) / down),
    stride: mcusAcross * one.across * 8,
    plane: new Uint16Array(mcusAcross * one.across * 8 * mcusDown * one.down * 8),
  }));
  return { precision, rows, columns, across, down, mcusAcross, mcusDown, components };
}

/** @returns where the next marker stands */
function decodeScan(stream: Uint8Array, start: number, header: Uint8Array, spoken: Spoken): number {
  const { frame, restartInterval } = spoken;
  if (frame === null) throw damaged({ start });
  const scanned = readScanHeader(header, frame, spoken);
  const [alone] = scanned.length === 1 ? scanned : [];
  // A component alone has MCUs of one block, and only the blocks that hold samples (T.81 A.2.2).
  const across = alone ? Math.ceil(alone.component.columns / 8) : frame.mcusAcross;
  const mcus = across * (alone ? Math.ceil(alone.component.rows / 8) : frame.mcusDown);
  const bits = new JpegBits(stream, start);
  const block = new Float64Array(64);
  for (let mcu = 0; mcu < mcus; mcu++) {
    if (mcu > 0 && mcu % restartInterval === 0) {
      bits.restart(mcu / restartInterval - 1);
      for (const one of scanned) one.predictor = 0;
    }
    for (const one of scanned) {
      const { component } = one;
      const wide = alone ? 1 : component.across;
      const high = alone ? 1 : component.down;
      for (let index = 0; index < wide * high; index++) {
        const row = Math.floor(mcu / across) * high + Math.floor(index / wide);
        const column = (mcu % across) * wide + (index % wide);
        decodeBlock(bits, one, block);
        writeBlock(block, frame.precision, component, 8 * (row * component.stride + column));
      }
    }
    bits.end();
  }
  return nextMarker(stream, bits.end());
}

function readScanHeader(
  header: Uint8Array,
  frame: JpegFrame,
  { huffman, steps, scanned }: Spoken,
): Scanned[] {
  return Array.from({ length: header[0] ?? 0 }, (_, index) => {
    const [id, tables = 0] = header.subarray(1 + 2 * index, 3 + 2 * index);
    const component = frame.components.find((candidate) => candidate.id === id);
    const used = steps.get(component?.stepsFrom ?? -1);
    // Each component once: a second scan would cost another pass and change nothing that T.81 allows.
    if (component === undefined || used === undefined || scanned.has(component)) throw damaged({ index });
    scanned.add(component);
    const [dc, ac] = [
      huffmanLookup(huffman.get(tables >> 4)),
      huffmanLookup(huffman.get(0x10 | (tables & 15))),
    ];
    return { component, dc, ac, steps: used, predictor: 0 };
  });
}

/** One block to its 64 samples around zero, in place of what `block` held. */
function decodeBlock(bits: JpegBits, scanned: Scanned, block: Float64Array): void {
  const { dc, ac, steps } = scanned;
  block.fill(0);
  const size = bits.symbol(dc);
  if (size > 15) throw damaged({ size });
  if (size > 0) scanned.predictor += bits.signed(size);
  block[0] = scanned.predictor * (steps[0] ?? 0);
  let last = 0;
  for (let index = 1; index < 64; index++) {
    const symbol = bits.symbol(ac);
    const width = symbol & 15;
    if (width === 0 && symbol < 0xf0) break;
    index += symbol >> 4;
    if (index > 63) throw damaged({ index });
    if (width === 0) continue;
    last = index;
    block[zigzag[index] ?? 0] = bits.signed(width) * (steps[index] ?? 0);
  }
  if (last === 0) {
    block.fill((block[0] ?? 0) / 8);
    return;
  }
  for (let column = 0; column < 8; column++) inverseDct(block, column, 8);
  for (let row = 0; row < 64; row += 8) inverseDct(block, row, 1);
}

/** basis[8 u + x]: what the frequency u of 8 adds to the sample x, in one dimension (T.81 A.3.3). */
const basis = Float64Array.from({ length: 64 }, (_, at) => {
  const [frequency, x] = [at >> 3, at & 7];
  return frequency === 0 ? Math.SQRT1_2 / 2 : Math.cos(((2 * x + 1) * frequency * Math.PI) / 16) / 2;
});
const line = new Float64Array(8);

/** Eight frequencies, `step` apart, to eight samples in their place. Most frequencies of a film are zero. */
function inverseDct(block: Float64Array, from: number, step: number): void {
  line.fill(0);
  for (let frequency = 0; frequency < 8; frequency++) {
    const amplitude = block[from + frequency * step] ?? 0;
    if (amplitude === 0) continue;
    for (let x = 0; x < 8; x++) line[x] = (line[x] ?? 0) + amplitude * (basis[8 * frequency + x] ?? 0);
  }
  for (let x = 0; x < 8; x++) block[from + x * step] = line[x] ?? 0;
}

/** Level shift (T.81 A.3.1), rounding and clamping; `at` is the block's first sample in the plane. */
function writeBlock(
  block: Float64Array,
  precision: number,
  { plane, stride }: JpegComponent,
  at: number,
): void {
  const middle = 2 ** (precision - 1) + 0.5;
  const most = 2 ** precision - 1;
  for (let index = 0; index < 64; index++) {
    const value = Math.floor((block[index] ?? 0) + middle);
    plane[at + (index >> 3) * stride + (index & 7)] = value < 0 ? 0 : value > most ? most : value;
  }
}
