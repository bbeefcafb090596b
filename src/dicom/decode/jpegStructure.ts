/**
 * The frame header of a JPEG stream and whether its end is there (ITU-T T.81 annex B, T.87 annex C). Read before any decoder
 * runs: the size must be the film's (no decoder may allocate what a damaged stream asks for), and a stream that
 * does not reach its EOI marker is cut, though some decoders would fill the rest with grey.
 */
export interface JpegStructure {
  /** 0 baseline, 1 extended, 2 progressive, 3 lossless, 55 JPEG-LS… from the SOF marker. */
  readonly process: number;
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  /** Some components have fewer values than the picture has pixels. */
  readonly isSubsampled: boolean;
  /** A JFIF or Adobe marker stands before the frame header: a decoder then knows what the components are. */
  readonly saysColours: boolean;
  readonly reachesEnd: boolean;
  /** Where the EOI marker stands, or the stream's length. */
  readonly end: number;
}

type FrameHeader = Omit<JpegStructure, 'saysColours' | 'reachesEnd' | 'end'>;

const JPEG_LS = 55;

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Each scan costs a decoder one pass over the whole picture; encoders write about ten. */
const MAX_SCANS = 100;

export function readJpegStructure(bytes: Uint8Array): JpegStructure | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let frame: FrameHeader | null = null;
  let saysColours = false;
  let at = 2;
  let scans = 0;
  while (at + 2 <= bytes.length && scans <= MAX_SCANS) {
    const marker = markerAt(bytes, at);
    if (marker === null) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return frame && { ...frame, saysColours, reachesEnd: true, end: at };
    const length = uint16(bytes, at + 2);
    if (length < 2) break;
    saysColours ||= isColourMarker(bytes, at, marker, length);
    if (isFrameHeader(marker)) {
      // One frame a stream: else the size that is checked need not be the one that a decoder allocates.
      if (frame !== null) return null;
      frame = frameHeader(bytes, at, marker);
    }
    at += 2 + length;
    if (marker === SOS) {
      at = nextMarker(bytes, at, frame?.process === JPEG_LS);
      scans++;
    }
  }
  return frame && { ...frame, saysColours, reachesEnd: false, end: bytes.length };
}

/**
 * End of the entropy-coded data: FF followed by neither 00 (a stuffed byte) nor a restart marker. JPEG-LS stuffs a
 * bit instead (T.87 A.1): after FF come 7 bits of data below 80.
 */
export function nextMarker(bytes: Uint8Array, from: number, isLs = false): number {
  const highestData = isLs ? 0x7f : 0;
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next > highestData && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

function markerAt(bytes: Uint8Array, at: number): number | null {
  return bytes[at] === 0xff ? (bytes[at + 1] ?? null) : null;
}

/** SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC), and SOF55 of JPEG-LS. */
function isFrameHeader(marker: number): boolean {
  if (marker === 0xc0 + JPEG_LS) return true;
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const JFIF = { marker: 0xe0, name: [0x4a, 0x46, 0x49, 0x46, 0], bytes: 16 };
const ADOBE = { marker: 0xee, name: [0x41, 0x64, 0x6f, 0x62, 0x65], bytes: 14 };

function isColourMarker(bytes: Uint8Array, at: number, marker: number, length: number): boolean {
  return [JFIF, ADOBE].some(
    (known) =>
      marker === known.marker &&
      length >= known.bytes &&
      known.name.every((byte, index) => bytes[at + 4 + index] === byte),
  );
}

function frameHeader(bytes: Uint8Array, at: number, marker: number): FrameHeader {
  const components = bytes[at + 9] ?? 0;
  const samplings = Array.from({ length: components }, (_, index) => bytes[at + 11 + 3 * index]);
  return {
    process: marker - 0xc0,
    precision: bytes[at + 4] ?? 0,
    rows: uint16(bytes, at + 5),
    columns: uint16(bytes, at + 7),
    components,
    isSubsampled: samplings.some((sampling) => sampling !== samplings[0]),
  };
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}
