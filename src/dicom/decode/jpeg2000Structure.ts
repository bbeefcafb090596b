/**
 * Size and completeness of a JPEG 2000 codestream (ITU-T T.800 annex A), raw or inside JP2 boxes. OpenJPEG draws
 * what it has of a cut stream and says nothing, so each tile-part's own length (Psot) is checked against the
 * bytes that are there, and every tile of the grid must have one: missing tiles would be drawn black.
 */
import { joinBytes } from '../joinBytes.ts';

export interface Jpeg2000Structure {
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  readonly reachesEnd: boolean;
  /** Where bytes that belong to no tile-part begin in a raw codestream, or null. */
  readonly strayAt: number | null;
}

const SOC_SIZ = [0xff, 0x4f, 0xff, 0x51] as const;
const SOT = 0xff90;
const EOC = 0xffd9;

export function readJpeg2000Structure(bytes: Uint8Array): Jpeg2000Structure | null {
  const start = findCodestream(bytes);
  if (start < 0 || start + 42 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = start + 4;
  const components = view.getUint16(size + 36);
  if (isSubsampled(view, size + 38, components)) return null;
  return {
    columns: view.getUint32(size + 4) - view.getUint32(size + 12),
    rows: view.getUint32(size + 8) - view.getUint32(size + 16),
    components,
    ...walkTileParts(view, start + 2, tilesInGrid(view, size + 4)),
  };
}

/**
 * Ssiz, XRsiz, YRsiz of each component: in DICOM all are of one size (PS3.5 8.2.4). OpenJPH never comes back from a
 * component of another size.
 */
function isSubsampled(view: DataView, sizes: number, components: number): boolean {
  for (let component = 0; component < components; component++) {
    const at = sizes + 3 * component;
    if (at + 3 > view.byteLength) return true;
    if (view.getUint8(at + 1) !== 1 || view.getUint8(at + 2) !== 1) return true;
  }
  return false;
}

/** Some archives pad with a comment after the last tile-part, where OpenJPEG gives the whole film up. */
export function withoutStrayBytes(stream: Uint8Array, { strayAt }: Jpeg2000Structure): Uint8Array {
  const isRaw = stream[0] === SOC_SIZ[0];
  if (strayAt === null || !isRaw) return stream;
  return joinBytes([stream.subarray(0, strayAt), Uint8Array.of(EOC >> 8, EOC & 0xff)]);
}

function findCodestream(bytes: Uint8Array): number {
  let at = bytes.indexOf(SOC_SIZ[0]);
  while (at >= 0) {
    if (SOC_SIZ.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(SOC_SIZ[0], at + 1);
  }
  return -1;
}

/** SIZ: image end, image offset, tile size and tile offset, each x then y. */
function tilesInGrid(view: DataView, sizes: number): number {
  const along = (axis: number): number => {
    const at = sizes + axis;
    return Math.ceil((view.getUint32(at) - view.getUint32(at + 24)) / view.getUint32(at + 16));
  };
  return along(0) * along(4);
}

/** Hops over the main header's segments, then from tile-part to tile-part. Without EOC, whole parts suffice. */
function walkTileParts(
  view: DataView,
  mainHeader: number,
  tilesExpected: number,
): Pick<Jpeg2000Structure, 'reachesEnd' | 'strayAt'> {
  const tiles = new Set<number>();
  const ends = (isWhole = true, strayAt: number | null = null) => ({
    reachesEnd: isWhole && tiles.size >= tilesExpected,
    strayAt,
  });
  let at = mainHeader;
  while (at + 2 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === EOC) return ends();
    if (marker === SOT) {
      if (at + 12 > view.byteLength) return ends(false);
      const tilePartBytes = view.getUint32(at + 6);
      tiles.add(view.getUint16(at + 4));
      // 0: this last tile-part runs to the EOC marker, wherever the stream ends.
      if (tilePartBytes === 0) return ends(endsWithEoc(view));
      if (tilePartBytes < 14) return ends(false);
      at += tilePartBytes;
    } else if (tiles.size > 0) return ends(true, at);
    else if (at + 4 > view.byteLength || view.getUint16(at + 2) < 2) return ends(false);
    else at += 2 + view.getUint16(at + 2);
  }
  return ends(at <= view.byteLength);
}

function endsWithEoc(view: DataView): boolean {
  let end = view.byteLength;
  while (end > 2 && view.getUint8(end - 1) === 0) end--;
  return view.getUint16(end - 2) === EOC;
}
