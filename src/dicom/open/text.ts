/**
 * Text of a data set by its Specific Character Set, with the code extensions of ISO 2022 (PS3.5 6.1.2.5). Sets that a
 * value calls by an escape last until the next delimiter, which brings back those of the first term. Tolerant of what
 * archives hold: undeclared accents, frequent in French ones, are read as UTF-8 where valid, else as Latin 1; an
 * escape is obeyed even if its set was not declared, and dropped if nobody knows it.
 */
import { ascii, setByEscape, setByTerm, wholeEncodings, type GraphicSet } from './characterSets.ts';

/** @param vr tells which characters are delimiters; by default those of short texts with several values */
export type DecodeText = (bytes: Uint8Array, vr?: string) => string;

const ESC = 0x1b;
const SPACE = 0x20;
const FIRST_HIGH = 0x80;

/** @param declared the raw value of (0008,0005), several terms separated by backslashes, or null */
export function textDecoding(declared: string | null): DecodeText {
  // « ISO-IR 100 » and « ISO IR 100 » are met too.
  const terms = (declared ?? '')
    .toUpperCase()
    .split('\\')
    .map((term) => term.trim().replace(/^ISO[ _-]?(2022[ _-])?IR[ _-]?/, ''));
  const whole = terms.find((term) => term in wholeEncodings);
  if (whole !== undefined) {
    const decoder = new TextDecoder(wholeEncodings[whole]);
    return (bytes) => decoder.decode(bytes);
  }
  const sets = terms.map((term) => setByTerm[term]).filter((set) => set !== undefined);
  // Where the first term has no high half, high bytes can only mean the one other set that has.
  const initial = setByTerm[terms[0] ?? ''] ?? (sets.length === 1 ? sets[0] : undefined);
  return (bytes, vr = 'LO') => {
    const isPlain = initial === undefined && !bytes.includes(ESC);
    return isPlain ? decodeUndeclared(bytes) : decodeExtended(bytes, initial, delimitersOf(vr));
  };
}

function decodeUndeclared(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decodeExtended(bytes: Uint8Array, initial: GraphicSet | undefined, delimiters: Set<number>): string {
  let [low, high]: [GraphicSet, GraphicSet | undefined] = [ascii, initial];
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === ESC) {
      const escape = escapeAfter(bytes, at);
      const set = setByEscape[escape];
      if (set?.half === 'low') low = set;
      else high = set ?? high;
      at += 1 + escape.length;
      continue;
    }
    const isHigh = byte >= FIRST_HIGH;
    const isPair = low.isPaired && !isHigh && byte > SPACE;
    if (!isPair && delimiters.has(byte)) [low, high] = [ascii, initial ?? high];
    const isAlone = low.isPaired || delimiters.has(byte);
    const end = isPair ? at + 2 : isAlone && !isHigh ? at + 1 : endOfRun(bytes, at, delimiters);
    const decode = isHigh ? (high?.decode ?? decodeUndeclared) : (isPair ? low : ascii).decode;
    text += decode(bytes.subarray(at, end));
    at = end;
  }
  return text;
}

/** Up to two intermediate bytes 20 to 2F and a final byte (ISO 2022), as characters. */
function escapeAfter(bytes: Uint8Array, at: number): string {
  let end = at + 1;
  while (end < at + 3 && ((bytes[end] ?? 0) & 0xf0) === 0x20) end++;
  return String.fromCharCode(...bytes.subarray(at + 1, end + 1));
}

/** Bytes of the same half as the first, up to what may change the sets. */
function endOfRun(bytes: Uint8Array, at: number, delimiters: Set<number>): number {
  const isHigh = (bytes[at] ?? 0) >= FIRST_HIGH;
  const ends = (byte: number) => byte >= FIRST_HIGH !== isHigh || byte === ESC || delimiters.has(byte);
  const length = bytes.subarray(at).findIndex(ends);
  return length < 0 ? bytes.length : at + length;
}

/** Tabulator, line, page; the backslash between values; the caret and the equals sign inside names. */
function delimitersOf(vr: string): Set<number> {
  const controls = '\t\n\f\r';
  const between = ['ST', 'LT', 'UT'].includes(vr) ? '' : '\\';
  return new Set([...controls, ...between, ...(vr === 'PN' ? '^=' : '')].map((one) => one.charCodeAt(0)));
}
