/** Deflated streams with a ceiling: one megabyte of zeros can be deflated a thousandfold. */
import { Gunzip, Inflate, Unzlib } from 'fflate';
import { dicomError, guarded, type DicomErrorCode } from '../errors.ts';
import { joinBytes } from '../joinBytes.ts';

const STEP_BYTES = 65_536;

/** Raw deflate (PS3.5 A.5) to bytes; refuses above `maxBytes` before they are held. */
export function inflateRaw(deflated: Uint8Array, maxBytes: number, code: DicomErrorCode): Uint8Array {
  const parts: Uint8Array[] = [];
  stream(new Inflate(), deflated, maxBytes, code, (part) => parts.push(part));
  return joinBytes(parts);
}

/** A gzipped file to bytes; refuses above `maxBytes` before they are held. */
export function gunzip(gzipped: Uint8Array, maxBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const tooLarge = dicomError('file-too-large', { megabytes: maxBytes / 1e6 });
  stream(new Gunzip(), gzipped, maxBytes, 'archive-damaged', (part) => parts.push(part), tooLarge);
  return joinBytes(parts);
}

/** What the first bytes of a raw deflated stream already tell; a damaged one tells what came before the damage. */
export function inflateStart(deflated: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  try {
    const inflater = new Inflate((part) => parts.push(part));
    inflater.push(deflated, false);
  } catch {
    // Whoever reads the file whole is told.
  }
  return joinBytes(parts);
}

/** Bytes a zlib stream holds, without keeping them; refuses above `maxBytes`. */
export function countInflated(deflated: Uint8Array, maxBytes: number, code: DicomErrorCode): number {
  return stream(new Unzlib(), deflated, maxBytes, code, () => undefined);
}

function stream(
  inflater: Inflate | Unzlib | Gunzip,
  deflated: Uint8Array,
  maxBytes: number,
  code: DicomErrorCode,
  keep: (part: Uint8Array) => void,
  tooLarge = dicomError(code, { maxBytes }),
): number {
  let total = 0;
  inflater.ondata = (part) => {
    total += part.length;
    if (total > maxBytes) throw tooLarge;
    keep(part);
  };
  guarded(code, () => {
    for (let at = 0; at < deflated.length; at += STEP_BYTES)
      inflater.push(deflated.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= deflated.length);
  });
  return total;
}
