/**
 * Size and completeness of a JPEG 2000 codestream (ITU-T T.800 annex A), raw or inside JP2 boxes. OpenJPEG draws
 * what it has of a cut stream and says nothing, so each tile-part's own length (Psot) is checked against the
 * bytes that are there.
 */
export interface Jpeg2000Structure {
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  readonly reachesEnd: boolean;
}

const SOC_SIZ = [0xff, 0x4f, 0xff, 0x51] as const;
const SOT = 0xff90;
const EOC = 0xffd9;

export function readJpeg2000Structure(bytes: Uint8Array): Jpeg2000Structure | null {
  const start = findCodestream(bytes);
  if (start < 0 || start + 42 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = start + 4;
  return {
    columns: view.getUint32(size + 4) - view.getUint32(size + 12),
    rows: view.getUint32(size + 8) - view.getUint32(size + 16),
    components: view.getUint16(size + 36),
    reachesEnd: reachesEnd(view, start + 2),
  };
}

function findCodestream(bytes: Uint8Array): number {
  let at = bytes.indexOf(SOC_SIZ[0]);
  while (at >= 0) {
    if (SOC_SIZ.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(SOC_SIZ[0], at + 1);
  }
  return -1;
}

/** Hops over the main header's segments, then from tile-part to tile-part. Without EOC, whole parts suffice. */
function reachesEnd(view: DataView, mainHeader: number): boolean {
  let at = mainHeader;
  let tileParts = 0;
  while (at + 2 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === EOC) return tileParts > 0;
    if (marker === SOT) {
      if (at + 12 > view.byteLength) return false;
      const tilePartBytes = view.getUint32(at + 6);
      // 0: this last tile-part runs to the EOC marker, wherever the stream ends.
      if (tilePartBytes === 0) return endsWithEoc(view);
      if (tilePartBytes < 14) return false;
      tileParts++;
      at += tilePartBytes;
    } else if (tileParts > 0) return true;
    else if (at + 4 > view.byteLength || view.getUint16(at + 2) < 2) return false;
    else at += 2 + view.getUint16(at + 2);
  }
  return tileParts > 0 && at <= view.byteLength;
}

function endsWithEoc(view: DataView): boolean {
  let end = view.byteLength;
  while (end > 2 && view.getUint8(end - 1) === 0) end--;
  return view.getUint16(end - 2) === EOC;
}
